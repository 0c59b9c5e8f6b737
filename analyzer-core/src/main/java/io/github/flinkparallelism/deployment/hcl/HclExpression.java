package io.github.flinkparallelism.deployment.hcl;

import io.github.flinkparallelism.source.Location;
import java.util.List;

/** An expression of Terraform's language, as far as constants are written with it. */
public sealed interface HclExpression {
  /** Where it begins. */
  Location place();

  /**
   * A number, {@code true}, or text without interpolations.
   *
   * @param text its value
   * @param place where it stands
   */
  record Literal(String text, Location place) implements HclExpression {}

  /**
   * Text with interpolations.
   *
   * @param parts in order
   * @param place where it stands
   */
  record Interpolated(List<HclExpression> parts, Location place) implements HclExpression {
    public Interpolated {
      parts = List.copyOf(parts);
    }
  }

  /**
   * {@code var.stage} or {@code local.sizes.prod}.
   *
   * @param path its steps
   * @param place where it stands
   */
  record Reference(List<String> path, Location place) implements HclExpression {
    public Reference {
      path = List.copyOf(path);
    }
  }

  /**
   * {@code merge(a, b)}.
   *
   * @param function its name
   * @param arguments in order
   * @param place where it stands
   */
  record Call(String function, List<HclExpression> arguments, Location place)
      implements HclExpression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * An object.
   *
   * @param entries in order
   * @param place where it stands
   */
  record Fields(List<Entry> entries, Location place) implements HclExpression {
    public Fields {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A list.
   *
   * @param elements in order
   * @param place where it stands
   */
  record Elements(List<HclExpression> elements, Location place) implements HclExpression {
    public Elements {
      elements = List.copyOf(elements);
    }
  }

  /**
   * Operators, loops and conditionals, which are not computed.
   *
   * @param text as written
   * @param place where it stands
   */
  record Other(String text, Location place) implements HclExpression {}

  /**
   * An entry of an object.
   *
   * @param name its key
   * @param value its value
   * @param place where the key stands
   */
  record Entry(HclExpression name, HclExpression value, Location place) {}
}
