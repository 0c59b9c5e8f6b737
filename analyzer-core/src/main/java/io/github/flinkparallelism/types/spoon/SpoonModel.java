package io.github.flinkparallelism.types.spoon;

import io.github.flinkparallelism.source.Location;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spoon.Launcher;
import spoon.SpoonException;
import spoon.compiler.builder.AdvancedOptions;
import spoon.compiler.builder.ClasspathOptions;
import spoon.compiler.builder.ComplianceOptions;
import spoon.compiler.builder.JDTBuilder;
import spoon.compiler.builder.JDTBuilderImpl;
import spoon.compiler.builder.SourceOptions;
import spoon.reflect.CtModel;
import spoon.reflect.code.CtInvocation;
import spoon.reflect.cu.SourcePosition;
import spoon.reflect.reference.CtTypeReference;
import spoon.reflect.visitor.filter.TypeFilter;
import spoon.support.compiler.VirtualFile;

/**
 * One Spoon model over a class path. Types come from the bindings of the compiler inside Spoon,
 * which reads class files as data; the class loader that Spoon could fall back to finds nothing, so
 * no class of the user is ever loaded.
 */
final class SpoonModel {
  private static final int COMPLIANCE = 21;

  private final List<Path> classpath;

  SpoonModel(List<Path> classpath) {
    this.classpath = classpath;
  }

  /** The erased static type of each call of a file, by the location of the method's name. */
  Map<Location, String> typesOfCalls(String file, String text) {
    Map<Location, String> types = new HashMap<>();
    String name = file.substring(file.lastIndexOf('/') + 1);
    Optional<CtModel> model = build(text, name);
    if (model.isEmpty()) {
      return types;
    }
    for (CtInvocation<?> call : model.get().getElements(new TypeFilter<>(CtInvocation.class))) {
      SourcePosition position = call.getExecutable().getPosition();
      CtTypeReference<?> type = call.getType();
      if (type != null && position.isValidPosition() && !type.isPrimitive()) {
        types.put(
            new Location(file, position.getLine(), position.getColumn()),
            type.getTypeErasure().getQualifiedName());
      }
    }
    return types;
  }

  /**
   * Whether a class is a subtype of another, by overload resolution: the compiler picks the
   * overload for the supertype only where the argument converts to it.
   */
  Optional<Boolean> isSubtype(String type, String supertype) {
    String probe =
        "class Probe {\n"
            + "  static String pick("
            + supertype
            + " subtype) { return null; }\n"
            + "  static Integer pick(Object other) { return null; }\n"
            + "  Object ask("
            + type
            + " value) { return pick(value); }\n"
            + "  Object known("
            + type
            + " value) { return value.hashCode(); }\n"
            + "  Object knownToo("
            + supertype
            + " value) { return value.hashCode(); }\n"
            + "}\n";
    Optional<CtModel> model = build(probe, "Probe.java");
    if (model.isEmpty()) {
      return Optional.empty();
    }
    return isKnown(model.get()) ? picked(model.get()) : Optional.empty();
  }

  /** A class that is not on the class path has no methods: both must have them. */
  private static boolean isKnown(CtModel model) {
    return model.getElements(new TypeFilter<>(CtInvocation.class)).stream()
            .filter(call -> call.getExecutable().getSimpleName().equals("hashCode"))
            .filter(call -> call.getType() != null && call.getType().isPrimitive())
            .filter(call -> call.getExecutable().getDeclaringType() != null)
            .count()
        == 2;
  }

  private static Optional<Boolean> picked(CtModel model) {
    return model.getElements(new TypeFilter<>(CtInvocation.class)).stream()
        .filter(call -> call.getExecutable().getSimpleName().equals("pick"))
        .filter(call -> call.getType() != null)
        .map(call -> call.getType().getSimpleName().equals("String"))
        .findFirst();
  }

  private Optional<CtModel> build(String text, String name) {
    Launcher launcher = new Launcher();
    launcher.getEnvironment().setNoClasspath(true);
    launcher.getEnvironment().setComplianceLevel(COMPLIANCE);
    launcher.getEnvironment().setCommentEnabled(false);
    launcher.getEnvironment().setIgnoreSyntaxErrors(true);
    launcher.getEnvironment().setIgnoreDuplicateDeclarations(true);
    launcher.getEnvironment().setLevel("OFF");
    launcher.getEnvironment().setInputClassLoader(new NothingLoader());
    launcher.addInputResource(new VirtualFile(text, name));
    try {
      launcher.getModelBuilder().build(compilerOptions(name));
      return Optional.of(launcher.getModel());
    } catch (SpoonException e) {
      // Source that Spoon cannot digest: the syntax tier's answer stands.
      return Optional.empty();
    }
  }

  /**
   * As Spoon's own but for the source: Spoon writes text that is no file into a temporary one, to
   * have something to name to the compiler, which then takes the text from memory all the same.
   */
  private JDTBuilder compilerOptions(String name) {
    return new JDTBuilderImpl()
        .classpathOptions(
            new ClasspathOptions<>()
                .classpath(classpath.stream().map(Path::toString).toArray(String[]::new)))
        .complianceOptions(new ComplianceOptions<>().compliance(COMPLIANCE))
        .advancedOptions(
            new AdvancedOptions<>().preserveUnusedVars().continueExecution().enableJavadoc())
        .sources(new SourceOptions<>().sources(name));
  }

  /** Finds no class but those of the platform. */
  private static final class NothingLoader extends ClassLoader {
    NothingLoader() {
      super(ClassLoader.getPlatformClassLoader());
    }
  }
}
