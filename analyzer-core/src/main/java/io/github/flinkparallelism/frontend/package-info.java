/** Source text to IR. One implementation per language; parsing never fails, it returns problems. */
package io.github.flinkparallelism.frontend;
