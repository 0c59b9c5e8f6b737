package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs that inherit: template methods, interfaces and super calls. */
class InheritanceTest {
  @TempDir Path folder;

  @Test
  void anAbstractJobCallsItsTemplateMethods() {
    JobTest.in(folder)
        .source(
            """
            public abstract class BaseJob {
              protected StreamExecutionEnvironment env;
              protected int parallelism() { return 2; }
              protected abstract DataStream<Long> build(DataStream<Long> in);
              public void run() throws Exception {
                env = StreamExecutionEnvironment.getExecutionEnvironment();
                env.setParallelism(parallelism());
                build(env.fromSequence(0, 9)).print(); // expect: parallelism=6 layer=environment | parallelism=6
                env.execute();
              }
            }
            """)
        .source(
            """
            public class Job extends BaseJob {
              @Override protected int parallelism() { return super.parallelism() * 3; }
              @Override protected DataStream<Long> build(DataStream<Long> in) {
                return in.map(x -> x).setParallelism(4); // expect: parallelism=4
              }
              public static void main(String[] args) throws Exception {
                new Job().run();
              }
            }
            """)
        .check();
  }

  @Test
  void interfacesHaveDefaults() {
    JobTest.in(folder)
        .members(
            """
            interface Sized { default int p() { return base() + 1; } int base(); }
            interface Wide extends Sized { @Override default int base() { return 7; } }
            static class A implements Wide { }
            static class B implements Wide { public int p() { return Wide.super.p() * 2; } }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.fromSequence(0, 9).setParallelism(new A().p()) // expect: parallelism=8
                  .print().setParallelism(new B().p()); // expect: parallelism=16
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void superConstructorsRunFirst() {
    JobTest.in(folder)
        .members(
            """
            static class Base {
              int p;
              Base(int p) { this.p = p; init(); }
              void init() { p += 1; }
            }
            static class Sub extends Base {
              int q = 3;
              Sub() { super(4); p += q; }
              @Override void init() { super.init(); q = 100; p *= 2; }
            }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.fromSequence(0, 9).print().setParallelism(new Sub().p); // expect: parallelism=1 | parallelism=13
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void theClassOfTheObjectDecidesNotThatOfTheVariable() {
    JobTest.in(folder)
        .members(
            """
            static abstract class Shape { abstract int p(); static int q() { return 3; } }
            static class Small extends Shape { int p() { return 1; } }
            static class Large extends Shape { int p() { return 32; } }
            static Shape of(String name) { return name.equals("large") ? new Large() : new Small(); }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Shape shape = of("large");
              env.fromSequence(0, 9).setParallelism(shape.p()) // expect: parallelism=32
                  .map(x -> x).setParallelism(of(args[0]).p()) // expect: parallelism=1..32 // finding: ParallelismNotDetermined
                  .print().setParallelism(Shape.q()); // expect: parallelism=3
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void aTemplateNamesItsOperatorsByItsClass() {
    JobTest.in(folder)
        .members(
            """
            static abstract class Template {
              abstract int size();
              void build(StreamExecutionEnvironment env) {
                env.fromSequence(0, 9) // expect: parallelism=1
                    .map(x -> x).name(getClass().getSimpleName()).setParallelism(size()) // expect: parallelism=7 name=Orders
                    .print().name(this.getClass().getName()); // expect: parallelism=1 name="Sink: org.acme.Job$Orders"
              }
            }
            static class Orders extends Template { @Override int size() { return 7; } }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              new Orders().build(env);
              env.execute(Orders.class.getSimpleName());
            }
            """)
        .check();
  }

  /** What the subclass does not override is done by the environment that it is. */
  @Test
  void aClassOfTheProgramMayBeAnEnvironment() {
    JobTest.in(folder)
        .source(
            """
            public class Env extends StreamExecutionEnvironment {
              Env(StreamExecutionEnvironment other) {
                super(new Configuration());
                setParallelism(other.getParallelism() + 3);
              }
              @Override public StreamExecutionEnvironment setParallelism(int parallelism) {
                return super.setParallelism(parallelism * 2);
              }
              DataStream<Long> numbers() {
                return fromSequence(0, 9);
              }
            }
            """)
        .members(
            """
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.setParallelism(2);
              Env own = new Env(env);
              own.numbers().print();
              env.fromSequence(0, 9) // expect: parallelism=2
                  .print().setParallelism(own.getParallelism()); // expect: parallelism=10
              env.execute();
            }
            """)
        .check();
  }
}
