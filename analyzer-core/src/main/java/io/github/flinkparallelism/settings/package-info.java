/**
 * Configuration layers below the program: what flags and files say about Flink's keys, which one
 * wins, and the deployment that they describe. Sees neither IR nor interpreter.
 */
package io.github.flinkparallelism.settings;
