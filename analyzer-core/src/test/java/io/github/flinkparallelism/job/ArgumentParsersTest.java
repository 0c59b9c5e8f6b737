package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commons CLI, picocli, JCommander and args4j. */
class ArgumentParsersTest {
  private static final String COMMONS =
      """
      package org.acme;
      import org.apache.commons.cli.*;
      import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
      public class Job {
        private static Options options() {
          Options options = new Options();
          options.addOption("p", "parallelism", true, "of the job");
          options.addOption(Option.builder("s").longOpt("sinks").hasArg().argName("n").desc("of the sinks").build());
          Option map = new Option("m", true, "of the map");
          map.setRequired(false);
          options.addOption(map);
          options.addOption("d", "debug", false, "one of each");
          return options;
        }
        public static void main(String[] args) throws Exception {
          CommandLine cmd;
          try {
            cmd = new DefaultParser().parse(options(), args);
          } catch (ParseException e) {
            new HelpFormatter().printHelp("job", options());
            return;
          }
          StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
          if (cmd.hasOption("parallelism")) {
            env.setParallelism(Integer.parseInt(cmd.getOptionValue("parallelism")));
          }
          env.fromSequence(0, 9) // expect: SOURCE
              .map(x -> x).setParallelism(Integer.parseInt(cmd.getOptionValue("m", "3"))) // expect: MAP
              .print().setParallelism(cmd.hasOption('d') ? 1 : Integer.valueOf(cmd.getOptionValue("sinks", "2"))); // expect: SINK
          env.execute();
        }
      }
      """;

  private static final String PICOCLI =
      """
      package org.acme;
      import java.util.concurrent.Callable;
      import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
      import picocli.CommandLine;
      import picocli.CommandLine.Command;
      import picocli.CommandLine.Mixin;
      import picocli.CommandLine.Option;
      import picocli.CommandLine.Parameters;
      @Command(name = "job", mixinStandardHelpOptions = true)
      public class Job implements Callable<Integer> {
        @Option(names = {"-p", "--parallelism"}, defaultValue = "4") int parallelism;
        @Option(names = "--sinks", description = "of the sinks") private Integer sinks = 2;
        @Option(names = "--debug") boolean debug;
        @Option(names = "--filter", defaultValue = "${env:FILTER:-6}") int filter;
        @Option(names = "--mode") Mode mode = Mode.SMALL;
        @Mixin Tuning tuning;
        @Parameters(index = "0", defaultValue = "topic") String topic;
        enum Mode { SMALL(1), LARGE(16); final int p; Mode(int p) { this.p = p; } }
        static class Tuning { @Option(names = "--max") Integer max; }
        public static void main(String[] args) {
          System.exit(new CommandLine(new Job()).execute(args));
        }
        @Override public Integer call() throws Exception {
          StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
          env.setParallelism(parallelism);
          env.fromSequence(0, 9).name(topic) // expect: SOURCE
              .map(x -> x).setParallelism(tuning.max == null ? mode.p : tuning.max) // expect: MAP
              .filter(x -> true).setParallelism(filter) // expect: FILTER
              .print().setParallelism(debug ? 1 : sinks); // expect: SINK
          env.execute();
          return 0;
        }
      }
      """;

  private static final String JCOMMANDER =
      """
      package org.acme;
      import com.beust.jcommander.*;
      import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
      public class Job {
        static final String PARALLELISM = "--parallelism";
        static class Args {
          @Parameter(names = {"-p", PARALLELISM}, description = "of the job") int parallelism = 4;
          @Parameter(names = "--sinks") private Integer sinks;
          @Parameter(names = "--fast", description = "more") boolean fast = false;
          Integer getSinks() { return sinks; }
        }
        public static void main(String[] argv) throws Exception {
          Args args = new Args();
          JCommander.newBuilder().addObject(args).build().parse(argv);
          StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
          env.setParallelism(args.parallelism);
          env.fromSequence(0, 9) // expect: SOURCE
              .map(x -> x).setParallelism(args.fast ? 16 : 1) // expect: MAP
              .print().setParallelism(args.getSinks() != null ? args.getSinks() : 2); // expect: SINK
          env.execute();
        }
      }
      """;

  private static final String ARGS4J =
      """
      package org.acme;
      import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
      import org.kohsuke.args4j.*;
      public class Job {
        @Option(name = "-p", aliases = {"--parallelism"}, usage = "of the job") private int parallelism = 4;
        @Option(name = "-sinks", required = true) private int sinks;
        @Argument(index = 0) private String topic = "topic";
        public static void main(String[] args) throws Exception {
          new Job().run(args);
        }
        private void run(String[] args) throws Exception {
          CmdLineParser parser = new CmdLineParser(this);
          parser.parseArgument(args);
          StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
          env.setParallelism(parallelism);
          env.fromSequence(0, 9).name(topic) // expect: SOURCE
              .print().setParallelism(sinks); // expect: SINK
          env.execute();
        }
      }
      """;

  @TempDir Path folder;

  private JobTest job(String source, String... expected) {
    String text = source;
    for (int i = 0; i < expected.length; i += 2) {
      text = text.replace("expect: " + expected[i] + "\n", "expect: " + expected[i + 1] + "\n");
    }
    return JobTest.in(folder).source(text);
  }

  @Test
  void commonsCliWithoutArguments() {
    job(
            COMMONS,
            "SOURCE",
            "parallelism=1? input=--parallelism",
            "MAP",
            "parallelism=3? input=-m",
            "SINK",
            "parallelism=2?")
        .check();
  }

  @Test
  void commonsCliWithArguments() {
    job(COMMONS, "SOURCE", "parallelism=8", "MAP", "parallelism=5", "SINK", "parallelism=6")
        .args("--parallelism=8", "-m5", "-s", "6", "rest")
        .check();
  }

  @Test
  void commonsCliWithAFlagAndABeginning() {
    job(COMMONS, "SOURCE", "parallelism=8", "MAP", "parallelism=3", "SINK", "parallelism=1")
        .args("--para", "8", "-debug")
        .check();
  }

  @Test
  void commonsCliWithOptionsInOneWord() {
    job(COMMONS, "SOURCE", "parallelism=4", "MAP", "parallelism=3", "SINK", "parallelism=1")
        .args("-dp4")
        .check();
  }

  @Test
  void picocliWithoutArguments() {
    job(
            PICOCLI,
            "SOURCE",
            "parallelism=4? input=--parallelism",
            "MAP",
            "parallelism=1?",
            "FILTER",
            "parallelism=6? input=--filter",
            "SINK",
            "parallelism=2?")
        .check();
  }

  @Test
  void picocliWithArguments() {
    job(
            PICOCLI,
            "SOURCE",
            "parallelism=8 name='Source: events'",
            "MAP",
            "parallelism=16",
            "FILTER",
            "parallelism=6? input=$FILTER",
            "SINK",
            "parallelism=2")
        .args("-p", "8", "--mode=LARGE", "events")
        .check();
  }

  @Test
  void picocliWithAttachedValuesAndFlags() {
    job(
            PICOCLI,
            "SOURCE",
            "parallelism=8 name='Source: topic'",
            "MAP",
            "parallelism=9",
            "FILTER",
            "parallelism=3",
            "SINK",
            "parallelism=1")
        .args("-p8", "--max", "9", "--debug", "--filter", "3")
        .check();
  }

  @Test
  void jcommanderWithoutArguments() {
    job(
            JCOMMANDER,
            "SOURCE",
            "parallelism=4? input=--parallelism",
            "MAP",
            "parallelism=1? input=--fast",
            "SINK",
            "parallelism=2? input=--sinks")
        .check();
  }

  @Test
  void jcommanderWithArguments() {
    job(JCOMMANDER, "SOURCE", "parallelism=8", "MAP", "parallelism=16", "SINK", "parallelism=3")
        .args("--parallelism", "8", "--fast", "--sinks", "3")
        .check();
  }

  @Test
  void args4jWithoutArguments() {
    job(
            ARGS4J,
            "SOURCE",
            "parallelism=4? input=--parallelism",
            "SINK",
            "parallelism=unknown input=-sinks // finding: ParallelismNotDetermined")
        .check();
  }

  @Test
  void args4jWithArguments() {
    job(ARGS4J, "SOURCE", "parallelism=8 name='Source: events'", "SINK", "parallelism=3")
        .args("-p", "8", "-sinks", "3", "events")
        .check();
  }

  /** It may belong to a command or a setter: nothing is certain then, and no job is lost. */
  @Test
  void anOptionThatNobodyDeclares() {
    job(
            PICOCLI,
            "SOURCE",
            "parallelism=4? input=--parallelism",
            "MAP",
            "parallelism=1?",
            "FILTER",
            "parallelism=6? input=--filter",
            "SINK",
            "parallelism=2?")
        .args("-p", "8", "--other", "3")
        .check();
  }

  @Test
  void aFlagNegatesItsDefault() {
    JobTest.in(folder)
        .source(
            """
            package org.acme;
            import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
            import picocli.CommandLine;
            public class Job implements Runnable {
              @CommandLine.Option(names = "-a", defaultValue = "true") boolean one;
              @CommandLine.Option(names = "-b") boolean two = true;
              @CommandLine.Option(names = "-p") int p = 2;
              public static void main(String[] args) {
                new CommandLine(new Job()).execute(args);
              }
              @Override public void run() {
                StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                env.fromSequence(0, 9).setParallelism(one ? 1 : 8).print().setParallelism(two ? 1 : p); // expect: parallelism=8 | parallelism=3
                env.execute();
              }
            }
            """)
        .args("-abp", "3")
        .check();
  }

  @Test
  void argumentsThatAParserRefuses() {
    JobTest.in(folder)
        .source(
            ARGS4J
                .replaceAll("// expect: \\w+", "")
                .replace(
                    "parser.parseArgument(args);",
                    "parser.parseArgument(args); // problem: -sinks is required and not given"))
        .args("-p", "8")
        .check();
  }

  private static final String SUBCOMMANDS =
      """
      import picocli.CommandLine;
      import picocli.CommandLine.*;
      @Command(name = "app", subcommands = {Job.Copy.class, Job.Count.class})
      public class Job implements Runnable {
        @Option(names = "-w") int width = 2;
        @Override public void run() {}
        @Command(name = "copy", aliases = "cp")
        static class Copy implements Runnable {
          @ParentCommand Job parent;
          @Option(names = "--par", defaultValue = "4") int par;
          @Override public void run() {
            StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
            env.fromSequence(0, 9).setParallelism(parent.width).print().setParallelism(par); %s
            env.execute();
          }
        }
        @Command(name = "count")
        static class Count implements java.util.concurrent.Callable<Integer> {
          @Option(names = "--par", defaultValue = "7") int par;
          @Override public Integer call() {
            StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
            env.fromSequence(0, 9).print().setParallelism(par); %s
            env.execute();
            return 0;
          }
        }
        public static void main(String[] args) { System.exit(new CommandLine(new Job()).execute(args)); }
      }
      """;

  /** Which of them is run, the arguments say. */
  @Test
  void eachSubcommandIsAJobWhereTheArgumentsAreNotKnown() {
    JobTest.in(folder)
        .source(
            SUBCOMMANDS.formatted(
                "// expect: parallelism=2? input=-w | parallelism=4? input=--par",
                "// expect: parallelism=1 | parallelism=7? input=--par"))
        .only("Job")
        .check();
  }

  @Test
  void theSubcommandThatTheArgumentsNameIsRun() {
    JobTest.in(folder)
        .source(SUBCOMMANDS.formatted("// expect: parallelism=3 | parallelism=5", ""))
        .only("Job")
        .ignoringOtherOperators()
        .args("-w", "3", "cp", "--par", "5")
        .check();
  }

  @Test
  void aSubcommandThatTheProgramAdds() {
    JobTest.in(folder)
        .source(
            """
            import picocli.CommandLine;
            import picocli.CommandLine.*;
            public class Job implements Runnable {
              @Override public void run() {}
              @Command(name = "copy")
              static class Copy implements Runnable {
                @Option(names = "--par") int par = 4;
                @Override public void run() {
                  StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                  env.fromSequence(0, 9).print().setParallelism(par); // expect: parallelism=1 | parallelism=6
                  env.execute();
                }
              }
              public static void main(String[] args) {
                new CommandLine(new Job()).addSubcommand("copy", new Copy()).execute(args);
              }
            }
            """)
        .only("Job")
        .args("copy", "--par=6")
        .check();
  }
}
