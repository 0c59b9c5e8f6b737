/** One class per rule, named for the defect that it finds. Rules read the model and never print. */
package io.github.flinkparallelism.rule;
