package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.Runtime.ResourceText;
import io.github.flinkparallelism.ir.SourceUnit;
import java.util.List;
import java.util.Optional;

/** Source on demand: parses a file when somebody asks for a class that lives in it. */
public interface SourceProvider {
  /** The file that declares the type with that qualified name. */
  Optional<SourceUnit> unitOf(String qualifiedName);

  /**
   * The classes that hold what a package has outside of its classes, by qualified name: those that
   * may declare a member of that name.
   */
  List<String> holders(String packageName, String member);

  /** A file of the project that the program reads, by class path name or relative path. */
  Optional<ResourceText> resource(String name);
}
