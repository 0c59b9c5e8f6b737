package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.source.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * {@code -Dkey=value}, merged over the file as in {@code GenericCLI#toConfiguration}; the last of
 * several for one key wins.
 */
final class DynamicProperties implements ConfigurationSource {
  @Override
  public Contribution read(SourceContext context) {
    List<Setting> settings = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    context
        .request()
        .dynamicProperties()
        .forEach(
            (key, value) -> {
              String name = key.trim();
              String code = "-D" + name + "=" + value;
              if (name.isEmpty()) {
                problems.add(SourceContext.flagProblem(code + " names no key; write -Dkey=value"));
              } else {
                settings.add(new Setting(name, value.trim(), Layer.CLIENT, code, Optional.empty()));
              }
            });
    Collections.reverse(settings);
    return Contribution.of(settings, problems);
  }
}
