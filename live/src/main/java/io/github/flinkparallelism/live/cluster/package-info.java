/**
 * What a running cluster says about itself, from its REST API or from saved responses. The only
 * package that opens a connection.
 */
package io.github.flinkparallelism.live.cluster;
