// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.source.FromElementsFunction;
import org.apache.flink.streaming.api.functions.source.FromIteratorFunction;
import org.apache.flink.streaming.api.functions.source.FromSplittableIteratorFunction;
import org.apache.flink.util.NumberSequenceIterator;

/** Source functions that Flink makes for collections are parallel when their class is. */
@SuppressWarnings("deprecation") // The rule is about this very API.
public final class SourceFunctionsOfCollections {
  private SourceFunctionsOfCollections() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.addSource(new FromIteratorFunction<>(new NumberSequenceIterator(0, 1)), Types.LONG).print();
    env.addSource(
            new FromSplittableIteratorFunction<>(new NumberSequenceIterator(0, 1)),
            "split",
            Types.LONG)
        .print();
    env.addSource(
            new FromElementsFunction<>(Types.LONG.createSerializer(env.getConfig()), 1L, 2L),
            "few",
            Types.LONG)
        .print();
    env.execute();
  }
}
