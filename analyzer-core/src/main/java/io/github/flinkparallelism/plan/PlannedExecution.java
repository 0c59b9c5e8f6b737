package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.model.Execution;

/**
 * A planned execution with what the outcomes of calls are told from.
 *
 * @param execution the result
 * @param plans the scenarios it was joined from
 * @param deciders which places decide which operators
 */
record PlannedExecution(Execution execution, ExecutionPlans plans, Deciders deciders) {}
