package shop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import org.apache.flink.util.OutputTag;

/** What the other job leaves out of the language and of the library. */
public final class OrdersJob extends AbstractJob {
  private static final OutputTag<String> LATE = new OutputTag<>("late") {};
  private static final int WIDTH;

  static {
    WIDTH = Integer.parseInt("3") * 2;
  }

  private enum Mode {
    SMALL(2),
    LARGE(8);

    final int width;

    Mode(int width) {
      this.width = width;
    }
  }

  private record Stage(String name, int parallelism) {}

  private static final class Options {
    private int parallelism = 1;
    private Mode mode = Mode.SMALL;

    Options parallelism(int value) {
      this.parallelism = value;
      return this;
    }

    Options mode(Mode value) {
      this.mode = value;
      return this;
    }
  }

  public static void main(String[] args) throws Exception {
    new OrdersJob().run(args);
  }

  @Override
  protected void build(StreamExecutionEnvironment env, String[] args) {
    Mode mode = args.length > 0 ? Mode.valueOf(args[0]) : Mode.LARGE;
    Options options = new Options().parallelism(widthOf(mode)).mode(mode);
    List<DataStream<String>> inputs = new ArrayList<>();
    Map<String, Integer> widths = new HashMap<>();
    widths.put("orders", options.parallelism);
    widths.putIfAbsent("refunds", WIDTH);
    for (Map.Entry<String, Integer> entry : widths.entrySet()) {
      inputs.add(env.addSource(new Numbers()).name(entry.getKey()).map(new Upper()));
    }
    for (int i = 0; i < 2; i++) {
      inputs.add(env.fromSequence(0, 10 + i).map(String::valueOf));
    }
    DataStream<String> all = inputs.get(0);
    for (DataStream<String> other : inputs.subList(1, inputs.size())) {
      all = all.union(other);
    }
    int partitions =
        Optional.ofNullable(System.getenv("PARTITIONS")).map(Integer::parseInt).orElse(WIDTH);
    List<Stage> stages = List.of(new Stage("clean", partitions), new Stage("enrich", -1));
    SingleOutputStreamOperator<String> out = all.rebalance().filter(value -> !value.isEmpty());
    for (Stage stage : stages) {
      out = out.process(new Pass()).name(stage.name() + "-" + mode.name().toLowerCase());
      if (stage.parallelism() > 0) {
        out = out.setParallelism(Math.min(stage.parallelism(), 16));
      }
    }
    BroadcastStream<String> rules =
        env.fromElements("a", "b")
            .broadcast(new MapStateDescriptor<>("rules", String.class, String.class));
    out.getSideOutput(LATE).keyBy(value -> value).connect(rules).process(new Both()).print();
    out.assignTimestampsAndWatermarks(
            WatermarkStrategy.<String>forBoundedOutOfOrderness(Duration.ofSeconds(5)))
        .keyBy(value -> value)
        .window(TumblingEventTimeWindows.of(Duration.ofMinutes(1)))
        .reduce((left, right) -> left + right)
        .uid("totals")
        .disableChaining()
        .sinkTo(new DiscardingSink<>())
        .setMaxParallelism(64);
    int copies;
    try {
      copies = Integer.parseInt(args[1]);
    } catch (NumberFormatException e) {
      copies = 1;
    } finally {
      env.disableOperatorChaining();
    }
    while (copies-- > 0) {
      out.print("copy");
    }
  }

  private static int widthOf(Mode mode) {
    return switch (mode) {
      case SMALL -> mode.width;
      case LARGE -> {
        int twice = mode.width * 2;
        yield twice;
      }
    };
  }

  private static final class Upper implements MapFunction<Long, String> {
    @Override
    public String map(Long value) {
      return value.toString();
    }
  }
}

abstract class AbstractJob {
  void run(String[] args) throws Exception {
    Configuration configuration = new Configuration();
    configuration.setString("pipeline.max-parallelism", "256");
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    build(env, args);
    env.execute(getClass().getSimpleName());
  }

  protected abstract void build(StreamExecutionEnvironment env, String[] args);
}
