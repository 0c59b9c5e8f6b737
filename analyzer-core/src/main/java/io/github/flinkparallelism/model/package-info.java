/**
 * The result of an analysis as immutable data: the vocabulary of the JSON report. Rules read it,
 * reports print it, IDEs and build tools consume it. It knows nothing of how it was computed.
 */
package io.github.flinkparallelism.model;
