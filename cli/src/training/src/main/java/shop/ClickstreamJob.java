package shop;

import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.utils.ParameterTool;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;

/**
 * A job as most are: the build analyses it once to learn which classes an analysis loads. Nothing
 * compiles it.
 */
public final class ClickstreamJob {
  public static void main(String[] args) throws Exception {
    ParameterTool params = ParameterTool.fromArgs(args);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setParallelism(params.getInt("parallelism", 4));
    env.getConfig().setGlobalJobParameters(params);
    DataStream<String> clicks = env.socketTextStream("localhost", 9999).name("clicks");
    DataStream<Tuple2<String, Integer>> counts =
        clicks
            .flatMap(new Tokenizer())
            .name("tokenizer")
            .setParallelism(2)
            .keyBy(value -> value.f0)
            .sum(1)
            .name("counter")
            .slotSharingGroup("counting");
    if (params.has("verbose")) {
      counts.print().setParallelism(1);
    }
    for (String kind : new String[] {"buy", "view"}) {
      counts.filter(value -> value.f0.equals(kind)).name(kind).print().name("print-" + kind);
    }
    env.execute("clickstream");
  }

  private static final class Tokenizer
      implements FlatMapFunction<String, Tuple2<String, Integer>> {
    @Override
    public void flatMap(String value, Collector<Tuple2<String, Integer>> out) {
      for (String token : value.split("\\W+")) {
        out.collect(new Tuple2<>(token, 1));
      }
    }
  }
}
