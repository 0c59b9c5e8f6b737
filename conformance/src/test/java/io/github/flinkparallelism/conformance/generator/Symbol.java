package io.github.flinkparallelism.conformance.generator;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A nonterminal of the grammar: a kind of expression, statement or part of either. All streams
 * carry {@code Long}, so that whatever the grammar derives is well typed.
 */
enum Symbol {
  /** What operators read: a {@code DataStream} that may be keyed. */
  INPUT,
  /** A {@code DataStream} that is not keyed. */
  STREAM(INPUT),
  /** A {@code KeyedStream<Long, Long>}. */
  KEYED(INPUT),
  /** A {@code SingleOutputStreamOperator} that takes any parallelism. */
  OPERATOR(STREAM),
  /** A {@code DataStreamSource} that takes any parallelism. */
  SOURCE(OPERATOR),
  /** An operator that can only have one subtask. */
  LONE(STREAM),
  /** A variable of type {@code DataStream} that is assigned more than once. */
  MUTABLE(STREAM),
  /** A call on two connected streams. */
  BOTH,
  /** A {@code BroadcastStream<Long>}. */
  BROADCAST,
  /** A {@code WindowedStream<Long, Long, ?>}. */
  WINDOWED,
  /** An {@code AllWindowedStream<Long, ?>}. */
  ALL_WINDOWED,
  /** A {@code DataStreamSink<Long>}. */
  SINK,
  /** A new {@code DataStreamSink<Long>}. */
  NEW_SINK(SINK),
  /** A {@code CachedDataStream<Long>}, which is a {@code DataStream}. */
  CACHED(STREAM),

  /** A {@code DataStream} in front of the writer of a sink. */
  PREPARED,
  /** An operator in front of the writer of a sink. */
  PREPARING(PREPARED),
  PREPARATION,
  PREPARATIONS(PREPARATION, 0, 3),
  /** A {@code DataStream<CommittableMessage<Long>>} behind the writer of a sink. */
  COMMITTABLES,
  /** An operator behind the writer of a sink. */
  COMMITTING(COMMITTABLES),
  COMMISSION,
  COMMISSIONS(COMMISSION, 0, 3),
  /** A call behind an operator of a sink. */
  STEP_SETTING,
  STEP_SETTINGS(STEP_SETTING, 0, 2),

  /** A {@code StreamExecutionEnvironment}. */
  ENV,
  /** A new environment. */
  NEW_ENV,
  /** A {@code Configuration}. */
  CONF,
  /** A key and a value for a {@code Configuration}. */
  ENTRY,
  /** A {@code ParameterTool} over the program's arguments. */
  PARAMS,

  /** A {@code List<DataStream<Long>>} that is not empty. */
  STREAMS,
  /** A {@code Map<String, DataStream<Long>>} with an entry for {@code "a"}. */
  STREAM_MAP,
  /** A {@code Function<DataStream<Long>, DataStream<Long>>}. */
  FUNCTION,

  /** What {@code setParallelism} takes: a positive number or -1. */
  PARALLELISM,
  /** A positive number. */
  INT(PARALLELISM),
  /** A variable that counts rounds from 0. */
  INDEX,
  /** 0 to 3. */
  FEW,
  /** A max parallelism. */
  MAX,
  /** A condition. */
  BOOLEAN,
  /** A text. */
  STRING,
  /** The name of a slot sharing group. */
  GROUP,
  /** What a window's size is written as. */
  SIZE,

  /** A call behind an operator that changes it. */
  SETTING,
  SETTINGS(SETTING, 0, 3),
  /** A call behind a lone operator. */
  LONE_SETTING,
  LONE_SETTINGS(LONE_SETTING, 0, 2),
  /** A call behind a sink. */
  SINK_SETTING,
  SINK_SETTINGS(SINK_SETTING, 0, 2),

  /** A statement of a whole job, which may also execute. */
  JOB_STATEMENT,
  JOB_STATEMENTS(JOB_STATEMENT, 4, 14),
  /** A statement that builds a part of a pipeline. */
  STATEMENT(JOB_STATEMENT),
  STATEMENTS(STATEMENT, 1, 4),

  /** A class with a {@code main} method. */
  PROGRAM;

  private final Set<Symbol> supers;
  private final Optional<Symbol> element;
  private final int atLeast;
  private final int atMost;

  Symbol() {
    this.supers = Set.of();
    this.element = Optional.empty();
    this.atLeast = 1;
    this.atMost = 1;
  }

  Symbol(Symbol parent) {
    // No EnumSet: the constants are still being made.
    Set<Symbol> all = new HashSet<>(parent.supers);
    all.add(parent);
    this.supers = Set.copyOf(all);
    this.element = Optional.empty();
    this.atLeast = 1;
    this.atMost = 1;
  }

  Symbol(Symbol element, int atLeast, int atMost) {
    this.supers = Set.of();
    this.element = Optional.of(element);
    this.atLeast = atLeast;
    this.atMost = atMost;
  }

  /** What this is a list of. */
  Optional<Symbol> element() {
    return element;
  }

  /** The shortest list. */
  int atLeast() {
    return atLeast;
  }

  /** The longest list. */
  int atMost() {
    return atMost;
  }

  /** Whether {@code other} can stand where this is expected. */
  boolean accepts(Symbol other) {
    return this == other || other.supers.contains(this);
  }

  /** As it is written in templates: {@code streamMap}. */
  static Optional<Symbol> named(String name) {
    return Arrays.stream(values()).filter(symbol -> symbol.templateName().equals(name)).findFirst();
  }

  private String templateName() {
    String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
    StringBuilder text = new StringBuilder(words[0]);
    for (String word : Arrays.asList(words).subList(1, words.length)) {
      text.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return text.toString();
  }
}
