package generated;

import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.util.OutputTag;

public final class Tags {
  public static final OutputTag<Long> LATE = new OutputTag<>("late", Types.LONG);
  public static final OutputTag<Long> ODD = new OutputTag<>("odd", Types.LONG);
  public static final MapStateDescriptor<Long, Long> RULES =
      new MapStateDescriptor<>("rules", Types.LONG, Types.LONG);

  private Tags() {}
}
