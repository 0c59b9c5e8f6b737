/** What the cross-check found, for people at a console, for problem matchers and for programs. */
package io.github.flinkparallelism.verify.report;
