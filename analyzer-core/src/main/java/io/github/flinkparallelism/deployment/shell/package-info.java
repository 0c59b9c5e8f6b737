/**
 * Shell scripts as far as they start programs: commands with their words, and what variables of the
 * same script hold. It knows the language of the shell and no program. Start at {@link
 * io.github.flinkparallelism.deployment.shell.Script}.
 */
package io.github.flinkparallelism.deployment.shell;
