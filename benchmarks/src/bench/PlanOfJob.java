import java.util.Arrays;
import org.apache.flink.api.dag.Pipeline;
import org.apache.flink.client.FlinkPipelineTranslationUtil;
import org.apache.flink.client.program.PackagedProgram;
import org.apache.flink.client.program.PackagedProgramUtils;
import org.apache.flink.configuration.Configuration;

/**
 * Asks Flink for the plan of a compiled job in the way of {@code flink info}: what the analyzer is
 * measured against. Compiled by the benchmarks with Flink on the class path.
 */
public final class PlanOfJob {
  public static void main(String[] args) throws Exception {
    PackagedProgram program =
        PackagedProgram.newBuilder()
            .setEntryPointClassName(args[1])
            .setArguments(Arrays.copyOfRange(args, 2, args.length))
            .build();
    Pipeline pipeline =
        PackagedProgramUtils.getPipelineFromProgram(
            program, new Configuration(), Integer.parseInt(args[0]), true);
    System.out.println(FlinkPipelineTranslationUtil.translateToJSONExecutionPlan(
        Thread.currentThread().getContextClassLoader(), pipeline));
    // Flink's threads would keep the process alive.
    System.exit(0);
  }
}
