package io.github.flinkparallelism.deployment.hcl;

import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands in a file of Terraform, or between the braces of a block.
 *
 * @param attributes {@code name = value}, in order
 * @param blocks in order
 */
public record HclBody(List<Attribute> attributes, List<Block> blocks) {
  public HclBody {
    attributes = List.copyOf(attributes);
    blocks = List.copyOf(blocks);
  }

  /**
   * {@code name = value}.
   *
   * @param name its name
   * @param value its value
   * @param place where the name stands
   */
  public record Attribute(String name, HclExpression value, Location place) {}

  /**
   * {@code type "label" { .. }}.
   *
   * @param type its type
   * @param labels in order
   * @param body what is in it
   * @param place where it begins
   */
  public record Block(String type, List<String> labels, HclBody body, Location place) {
    public Block {
      labels = List.copyOf(labels);
    }

    /** The label at that place; empty where there is none. */
    public String label(int index) {
      return index < labels.size() ? labels.get(index) : "";
    }
  }

  /** The blocks of a type. */
  public Stream<Block> blocks(String type) {
    return blocks.stream().filter(block -> block.type().equals(type));
  }

  /** The value of an attribute. */
  public Optional<HclExpression> value(String name) {
    return attributes.stream()
        .filter(attribute -> attribute.name().equals(name))
        .map(Attribute::value)
        .findFirst();
  }
}
