package io.github.flinkparallelism.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.github.flinkparallelism.architecture.Core.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess.Predicates;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Console;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the core never does: the invariants of ARCHITECTURE.md about effects and state. */
class PurityTest {
  /** Is told files and connections by the HOCON library, so that it does not open them. */
  private static final DescribedPredicate<JavaClass> INCLUDES = simpleName("HoconIncludes");

  private static final String NOT_READING =
      "(write|new(Output|Buffered.*Writer|ByteChannel)|create|copy|move|delete|set).*";

  @Test
  void disk_is_read_only_in_workspace() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(in("workspace"))
            .and(DescribedPredicate.not(INCLUDES))
            .should()
            .dependOnClassesThat(
                belongToAnyOf(
                    Files.class,
                    File.class,
                    FileInputStream.class,
                    FileReader.class,
                    RandomAccessFile.class))
            .because("invariant 6"));
  }

  @Test
  void nothing_is_written_to_disk() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat(belongToAnyOf(FileOutputStream.class, FileWriter.class))
            .because("invariant 6"));
    check(
        noClasses()
            .should()
            .callMethodWhere(calls(Files.class, NOT_READING))
            .because("invariant 6"));
  }

  @Test
  void no_clock_no_environment_and_no_randomness() {
    check(
        noClasses()
            .should()
            .callMethodWhere(
                calls(
                    System.class,
                    "getenv|getProperty|getProperties|currentTimeMillis|nanoTime|exit|console"
                        + "|setProperty"))
            .because("invariant 6"));
    check(
        noClasses()
            .should()
            .callMethodWhere(calls(Math.class, "random"))
            .orShould()
            .callMethodWhere(calls(UUID.class, "randomUUID"))
            .because("invariant 6"));
    check(
        noClasses()
            .should()
            .dependOnClassesThat(
                assignableTo(Random.class)
                    .or(belongToAnyOf(SplittableRandom.class, SecureRandom.class, Console.class))
                    .or(resideInAPackage("java.time..")))
            .because("invariant 6"));
  }

  @Test
  void no_socket_and_no_process() {
    check(
        noClasses()
            .that(DescribedPredicate.not(INCLUDES))
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("java.net..", "java.rmi..", "javax.net..")
                    .or(belongToAnyOf(Process.class, ProcessBuilder.class, Runtime.class)))
            .because("invariant 6"));
  }

  @Test
  void no_class_of_the_user_is_loaded() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(in("types.spoon"))
            .should()
            .dependOnClassesThat(
                assignableTo(ClassLoader.class).or(resideInAPackage("java.lang.reflect..")))
            .because("invariant 6"));
    check(
        noClasses()
            .should()
            .callMethodWhere(
                calls(Class.class, "forName|newInstance|getMethod.*|getDeclared.*|getField.*"))
            .orShould()
            .callMethodWhere(
                Predicates.target(owner(assignableTo(ClassLoader.class)))
                    .and(Predicates.target(nameMatching("loadClass|defineClass|findClass"))))
            .because("invariant 6"));
  }

  @Test
  void no_field_is_static_and_mutable() {
    check(
        fields()
            .that()
            .areStatic()
            .and(areWritten())
            .should()
            .beFinal()
            .andShould()
            .notHaveRawType(DescribedPredicate.describe("an array", type -> type.isArray()))
            .because("invariant 7"));
    assertThat(mutableCollectionsBuiltByStaticInitializers()).as("invariant 7").isEmpty();
  }

  /** The compiler keeps what enums and switches need in arrays that nobody can reach. */
  private static DescribedPredicate<JavaField> areWritten() {
    return DescribedPredicate.describe(
        "are written in source",
        field ->
            !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !field.getName().startsWith("$"));
  }

  private static List<String> mutableCollectionsBuiltByStaticInitializers() {
    List<String> found = new ArrayList<>();
    Core.CLASSES.forEach(
        type ->
            type.getStaticInitializer()
                .ifPresent(
                    initializer -> {
                      for (JavaConstructorCall call : initializer.getConstructorCallsFromSelf()) {
                        boolean collection =
                            call.getTargetOwner().isAssignableTo(Collection.class)
                                || call.getTargetOwner().isAssignableTo(Map.class);
                        if (collection) {
                          found.add(call.getDescription());
                        }
                      }
                    }));
    return found;
  }

  private static DescribedPredicate<JavaMethodCall> calls(Class<?> owner, String names) {
    return DescribedPredicate.describe(
        "calls " + owner.getSimpleName() + "." + names,
        call ->
            call.getTargetOwner().isEquivalentTo(owner)
                && call.getTarget().getName().matches(names));
  }

  private static void check(ArchRule rule) {
    rule.check(Core.CLASSES);
  }
}
