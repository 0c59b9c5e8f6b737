package io.github.flinkparallelism.pipeline;

/**
 * What is known of the operators that one operator of kind {@link TransformationKind#TABLE} stands
 * for.
 *
 * @param single some may run in one subtask and no more, with max parallelism 1: {@code
 *     ExecNodeBase#inputsContainSingleton}
 * @param late some have the environment's parallelism at {@code execute()}, whatever the others
 *     have
 */
public record TableGroup(boolean single, boolean late) {
  /** Nothing that the operator's own numbers do not say. */
  public static final TableGroup NONE = new TableGroup(false, false);
}
