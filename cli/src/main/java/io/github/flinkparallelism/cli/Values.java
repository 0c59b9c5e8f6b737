package io.github.flinkparallelism.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * Kinds of options. No type of picocli is used in a lambda, here or elsewhere: it would be linked
 * when the class archive is made, which then leaves it out, because its class file is an old one.
 * Nor are converters records, whose hash codes picocli asks for: their code is made at run time.
 */
final class Values {
  private Values() {}

  /** An option that is given or not. */
  static OptionSpec.Builder flag(String... names) {
    return OptionSpec.builder(names).type(boolean.class).initialValue(false);
  }

  /** An option whose last value counts; null when it is not given. */
  static OptionSpec.Builder text(String label, String... names) {
    return OptionSpec.builder(names).paramLabel(label).type(String.class);
  }

  /** An option that may be repeated; empty when it is not given. */
  static OptionSpec.Builder list(String label, String... names) {
    return OptionSpec.builder(names)
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .initialValue(List.of());
  }

  /** An option that takes {@code NAME=VALUE} and may be repeated, for {@link #map}. */
  static OptionSpec.Builder assignments(String label, String... names) {
    return list(label, names).auxiliaryTypes(Map.Entry.class).converters(new Assignment());
  }

  /** What was assigned, in the order of the last assignment to each name. */
  static Map<String, String> map(OptionSpec assignments) {
    List<Map.Entry<String, String>> entries = assignments.getValue();
    Map<String, String> map = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : entries) {
      // Removed first, because the order of a map is that of the first insertion.
      map.remove(entry.getKey());
      map.put(entry.getKey(), entry.getValue());
    }
    return map;
  }

  /** An option that takes a number from {@code least} on; null when it is not given. */
  static OptionSpec.Builder number(int least, String... names) {
    return OptionSpec.builder(names)
        .paramLabel("N")
        .type(Integer.class)
        .converters(new NumberFrom(least));
  }

  /** An option that takes a positive number, or -1 for Flink's default; null when not given. */
  static OptionSpec.Builder parallelism(String... names) {
    return OptionSpec.builder(names)
        .paramLabel("N")
        .type(Integer.class)
        .converters(new Parallelism());
  }

  /** An option that takes one of a few words, given by what they mean. */
  static <E extends Enum<E>> OptionSpec.Builder choice(String label, E usual, String... names) {
    Class<E> type = usual.getDeclaringClass();
    return OptionSpec.builder(names)
        .paramLabel(label)
        .type(type)
        .converters(new Choice<>(List.of(type.getEnumConstants())))
        .initialValue(usual);
  }

  /** Lets the value of an option be only attached to it, since the next word may be the path. */
  static IParameterPreprocessor attachedOr(int usual) {
    return new AttachedOr(usual);
  }

  private static final class NumberFrom implements ITypeConverter<Integer> {
    private final int least;

    NumberFrom(int least) {
      this.least = least;
    }

    @Override
    public Integer convert(String value) {
      int number;
      try {
        number = Integer.parseInt(value);
      } catch (NumberFormatException e) {
        throw new TypeConversionException("\"" + value + "\" is not a positive number");
      }
      if (number < 1) {
        throw new TypeConversionException("\"" + value + "\" is not a positive number");
      }
      if (number < least) {
        throw new TypeConversionException(number + " is below " + least);
      }
      return number;
    }
  }

  /** {@code ProgramOptions}: what {@code flink run -p} takes. */
  private static final class Parallelism implements ITypeConverter<Integer> {
    private final NumberFrom positive = new NumberFrom(1);

    @Override
    public Integer convert(String value) {
      return value.equals("-1") ? Integer.valueOf(-1) : positive.convert(value);
    }
  }

  private static final class Choice<E> implements ITypeConverter<E> {
    private final List<E> valid;

    Choice(List<E> valid) {
      this.valid = valid;
    }

    @Override
    public E convert(String value) {
      for (E constant : valid) {
        if (constant.toString().equals(value)) {
          return constant;
        }
      }
      List<String> words = valid.stream().map(E::toString).toList();
      throw new TypeConversionException("\"" + value + "\" is none of " + String.join(", ", words));
    }
  }

  private static final class Assignment implements ITypeConverter<Map.Entry<String, String>> {
    @Override
    public Map.Entry<String, String> convert(String value) {
      int equals = value.indexOf('=');
      if (equals <= 0) {
        throw new TypeConversionException("\"" + value + "\" is not of the form NAME=VALUE");
      }
      return Map.entry(value.substring(0, equals), value.substring(equals + 1));
    }
  }

  private static final class AttachedOr implements IParameterPreprocessor {
    private final int usual;

    AttachedOr(int usual) {
      this.usual = usual;
    }

    @Override
    @SuppressWarnings("JdkObsolete") // The stack is picocli's.
    public boolean preprocess(
        Stack<String> args, CommandSpec command, ArgSpec option, Map<String, Object> info) {
      if (!"=".equals(info.get("separator"))) {
        args.push(String.valueOf(usual));
      }
      return false;
    }
  }
}
