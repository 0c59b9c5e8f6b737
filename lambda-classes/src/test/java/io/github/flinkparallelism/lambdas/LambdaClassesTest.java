package io.github.flinkparallelism.lambdas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Programs that have been rewritten do what they did before. */
class LambdaClassesTest {
  /** Every way in which javac uses the metafactory; the result is compared, not stated. */
  private static final String PROGRAM =
      """
      package sample;

      import java.io.Serializable;
      import java.util.*;
      import java.util.concurrent.Callable;
      import java.util.function.*;
      import java.util.stream.*;

      public final class Program implements Callable<List<String>> {
        interface Named { String name(); default String loud() { return name().toUpperCase(Locale.ROOT); } }
        interface Joins<A, B, R> { R join(A a, B b, long n); }
        interface Wide { double of(int a, long b, float c); }
        interface Checked { void run() throws java.io.IOException; }
        interface Gives { private String own(int n) { return "own" + n; } default IntFunction<String> giver() { return this::own; }
          default Supplier<String> later(String s) { return () -> own(s.length()) + s; } static Supplier<String> fixed() { return () -> "fixed"; } }
        enum Step { ONE(n -> n + 1), TWICE(n -> n * 2); final IntUnaryOperator op; Step(IntUnaryOperator op) { this.op = op; } }
        record Pair(String left, int right) { static final Comparator<Pair> ORDER = Comparator.comparing(Pair::left).thenComparingInt(Pair::right);
          Supplier<String> shown() { return () -> left + right; } }
        static class Base { protected String greet(String who) { return "base " + who; } }
        static class Derived extends Base {
          @Override protected String greet(String who) { return "derived " + who; }
          Function<String, String> both() { Function<String, String> up = super::greet; return up.andThen(this::greet); }
          class Inner { Supplier<String> deep() { return () -> greet("inner"); } } }
        private final List<String> said = new ArrayList<>();
        private int count;
        private void say(Object what) { said.add(String.valueOf(what)); }
        private static String hidden(String s) { return "<" + s + ">"; }
        private static <T extends Comparable<T>> T larger(T a, T b) { return a.compareTo(b) > 0 ? a : b; }
        private static String many(String... words) { return String.join("+", words); }

        @Override public List<String> call() throws Exception {
          byte b = 1; short s = 2; char c = 'c'; int i = 3; long l = 4L; float f = 5.5f; double d = 6.25; boolean z = true; String t = "t"; int[] array = {7, 8};
          Supplier<String> all = () -> b + "" + s + c + i + l + f + d + z + t + array[1] + count++;
          say(all.get()); say(all.get());
          Named named = () -> "name"; say(named.loud());
          Joins<String, Integer, String> joins = (x, y, n) -> x + y + n; say(joins.join("j", 1, 2L));
          Joins<Integer, Integer, Long> sums = (x, y, n) -> x + y + n; say(sums.join(1, 2, 3L));
          Wide wide = (x, y, n) -> x + y + n; say(wide.of(1, 2L, 0.5f));
          Wide reference = Program::widened; say(reference.of(1, 2L, 0.25f));
          Function<Integer, Integer> boxed = Math::abs; say(boxed.apply(-3));
          ToLongFunction<Integer> widened = Integer::intValue; say(widened.applyAsLong(9));
          IntFunction<Integer> box = Integer::valueOf; say(box.apply(5));
          IntFunction<Object> object = n -> n; say(object.apply(6));
          Supplier<Number> number = () -> 7; say(number.get());
          IntToLongFunction longer = n -> n; say(longer.applyAsLong(8));
          ToIntFunction<Character> characters = Character::charValue; say(characters.applyAsInt('a'));
          BiFunction<Integer, Long, Double> mixed = (x, y) -> x * 1.5 + y; say(mixed.apply(2, 3L));
          Function<String, String> priv = Program::hidden; say(priv.apply("h"));
          Consumer<Object> bound = this::say; bound.accept("bound");
          Function<String, Integer> unbound = String::length; say(unbound.apply("four"));
          BiFunction<String, String, Boolean> starts = String::startsWith; say(starts.apply("abc", "ab"));
          Supplier<List<String>> made = ArrayList::new; say(made.get());
          Function<Integer, int[]> arrays = int[]::new; say(arrays.apply(3).length);
          BinaryOperator<Integer> largest = Program::larger; say(largest.apply(3, 4));
          Function<String, String> varied = Program::many; say(varied.apply("v"));
          Runnable ignored = () -> said.add("ignored"); ignored.run();
          Runnable longIgnored = System::nanoTime; longIgnored.run();
          Runnable serial = (Runnable & Serializable) () -> say("serial"); serial.run();
          Callable<String> called = () -> { if (i == 3) { return "called"; } throw new Exception("no"); }; say(called.call());
          Checked fails = () -> { throw new java.io.IOException("thrown"); };
          try { fails.run(); } catch (java.io.IOException e) { say(e.getMessage()); }
          say(Stream.of(Step.values()).map(step -> step.op.applyAsInt(5)).collect(Collectors.toList()));
          say(Stream.of(new Pair("b", 1), new Pair("a", 2), new Pair("a", 1)).sorted(Pair.ORDER).map(Pair::shown).map(Supplier::get).collect(Collectors.joining(",")));
          say(IntStream.range(0, 4).mapToObj(n -> (Supplier<IntSupplier>) () -> () -> n * n).mapToInt(n -> n.get().getAsInt()).sum());
          say(new Derived().both().apply("x")); say(new Derived().new Inner().deep().get());
          Gives gives = new Gives() { }; say(gives.giver().apply(4)); say(gives.later("later").get()); say(Gives.fixed().get());
          Object local = new Object() { Supplier<String> in = () -> "anonymous" + l; @Override public String toString() { return in.get(); } }; say(local);
          say(Stream.of("x", "yy").collect(Collectors.toMap(Function.identity(), String::length, (x, y) -> x, TreeMap::new)));
          say(Optional.of("o").map(o -> o.equals("o") ? 1L : 2L).filter(n -> n > 0).isPresent());
          return said;
        }
        private static double widened(long a, float b, double c) { return a + b + c; }
      }
      """;

  @TempDir private Path before;
  @TempDir private Path after;

  @BeforeEach
  void compiled() throws IOException {
    for (Path folder : List.of(before, after)) {
      Path source = folder.resolve("Program.java");
      Files.writeString(source, PROGRAM);
      int code =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, "-nowarn", "-d", folder.toString(), source.toString());
      assertThat(code).isZero();
    }
  }

  @Test
  void a_program_does_what_it_did() throws Exception {
    List<?> said = run(before);
    LambdaClasses.rewrite(after);

    assertThat(said).hasSize(38);
    assertThat(run(after)).isEqualTo(said);
  }

  @Test
  void only_serializable_lambdas_are_still_linked_at_run_time() throws IOException {
    List<String> linked = linked(after);
    LambdaClasses.rewrite(after);

    assertThat(linked).hasSizeGreaterThan(50).contains("metafactory");
    assertThat(linked(after)).containsOnly("altMetafactory");
  }

  @Test
  void twice_is_once() throws IOException {
    LambdaClasses.rewrite(after);
    Map<String, String> once = contents(after);
    LambdaClasses.rewrite(after);

    assertThat(contents(after)).isEqualTo(once);
  }

  @Test
  void lambdas_of_one_interface_share_a_class() throws IOException {
    LambdaClasses.rewrite(after);

    assertThat(contents(after).keySet())
        .filteredOn(name -> name.startsWith("Program$Lambdas"))
        .hasSizeLessThan(40);
  }

  private static List<?> run(Path folder) throws Exception {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Object program = loader.loadClass("sample.Program").getConstructor().newInstance();
      return (List<?>) ((Callable<?>) program).call();
    }
  }

  /** The methods of the metafactory that the classes still call. */
  private static List<String> linked(Path folder) throws IOException {
    List<String> linked = new ArrayList<>();
    for (Path file : classes(folder)) {
      new ClassReader(Files.readAllBytes(file))
          .accept(
              new ClassVisitor(Opcodes.ASM9) {
                @Override
                public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] thrown) {
                  return new MethodVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitInvokeDynamicInsn(
                        String method, String type, Handle bootstrap, Object... arguments) {
                      if (bootstrap.getOwner().endsWith("LambdaMetafactory")) {
                        linked.add(bootstrap.getName());
                      }
                    }
                  };
                }
              },
              0);
    }
    return linked;
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (Path file : classes(folder)) {
      byte[] bytes = Files.readAllBytes(file);
      contents.put(file.getFileName().toString(), new String(bytes, StandardCharsets.ISO_8859_1));
    }
    return contents;
  }

  private static List<Path> classes(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
  }
}
