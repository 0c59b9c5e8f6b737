/** Source and cluster side by side, for people at a console, for matchers and for programs. */
package io.github.flinkparallelism.live.report;
