package io.github.flinkparallelism.library.config;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Reflection.Mark;
import io.github.flinkparallelism.interp.model.Reflection.Property;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.library.TextConversion;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spring's external configuration: {@code @Value}, {@code @ConfigurationProperties} and {@code
 * Environment#getProperty}. Every property is an input, whose default is what the application's
 * file states, or else the code.
 */
public final class SpringModel implements ApiModel {
  /** The classes of this model. */
  public static final String PACKAGE = "org.springframework.";

  private static final String VALUE = PACKAGE + "beans.factory.annotation.Value";
  private static final String PROPERTIES =
      PACKAGE + "boot.context.properties.ConfigurationProperties";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^:}]+)(?::([^}]*))?}");

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    boolean read =
        call.method().equals("getProperty") || call.method().equals("getRequiredProperty");
    if (!read || !call.type().startsWith(PACKAGE + "core.env.") || call.args().isEmpty()) {
      return Optional.empty();
    }
    Optional<String> key = runtime.settle(call.args().get(0)).constant(String.class);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    List<Value> rest = call.args().subList(1, call.args().size());
    String type =
        rest.stream()
            .filter(Value.ClassRef.class::isInstance)
            .map(arg -> ((Value.ClassRef) arg).name())
            .findFirst()
            .orElse("java.lang.String");
    Optional<Value> stated =
        rest.stream().filter(arg -> !(arg instanceof Value.ClassRef)).findFirst();
    Optional<Value> absent =
        stated.isPresent() || call.method().equals("getRequiredProperty")
            ? stated
            : Optional.of(new Value.Null());
    return Optional.of(input(key.get(), type, absent, call, runtime));
  }

  @Override
  public Optional<Value> injected(Property property, Value initial, Runtime runtime) {
    Invocation place =
        new Invocation(
            Optional.empty(),
            property.owner(),
            property.name(),
            List.of(),
            property.name(),
            property.name(),
            property.location());
    Optional<String> text = property.annotation(VALUE).flatMap(mark -> mark.text("value"));
    if (text.isPresent()) {
      Matcher placeholder = PLACEHOLDER.matcher(text.get());
      return placeholder.matches()
          ? Optional.of(
              input(
                  placeholder.group(1),
                  property.type(),
                  Optional.ofNullable(placeholder.group(2)).map(Value::of),
                  place,
                  runtime))
          : Optional.empty();
    }
    for (Mark mark : runtime.reflection().annotations(property.owner())) {
      if (mark.type().equals(PROPERTIES) && !property.isStatic()) {
        String prefix = mark.text("prefix").or(() -> mark.text("value")).orElse("");
        String key = TreeValues.join(prefix, property.name());
        Optional<Value> absent = property.initialized() ? initial.byDefault() : Optional.empty();
        return Optional.of(input(key, property.type(), absent, place, runtime));
      }
    }
    return Optional.empty();
  }

  /** A property with what the application's own file says, or else what the code does. */
  private static Value input(
      String key, String type, Optional<Value> absent, Invocation call, Runtime runtime) {
    Optional<Value> stated = new SpringFiles(call, runtime).find(key).or(() -> absent);
    Optional<Value> byDefault =
        stated
            .map(v -> v.isNull() ? v : TextConversion.convert(v, type, call, runtime))
            .flatMap(Value::byDefault);
    return new Value.Symbol(
        "${" + key + "}", TextConversion.kind(type), byDefault, call.text(), call.location());
  }
}
