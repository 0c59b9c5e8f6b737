package io.github.flinkparallelism.ir;

import io.github.flinkparallelism.source.Problem;
import java.util.List;

/**
 * One source file.
 *
 * @param file relative path
 * @param packageName empty for the default package
 * @param imports in order
 * @param types top-level types
 * @param problems what could not be parsed
 */
public record SourceUnit(
    String file,
    String packageName,
    List<Import> imports,
    List<TypeDecl> types,
    List<Problem> problems) {

  public SourceUnit {
    imports = List.copyOf(imports);
    types = List.copyOf(types);
    problems = List.copyOf(problems);
  }

  /**
   * An import.
   *
   * @param name without {@code .*}
   * @param isStatic imports members
   * @param onDemand ends in {@code .*}
   */
  public record Import(String name, boolean isStatic, boolean onDemand) {
    /** The class or package whose members a static import is of. */
    public String owner() {
      int dot = name.lastIndexOf('.');
      return onDemand || dot < 0 ? name : name.substring(0, dot);
    }
  }
}
