package io.github.flinkparallelism.deployment.hcl;

import io.github.flinkparallelism.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the bodies of Terraform's language: attributes and blocks. */
public final class HclReader {
  private static final int DEEPEST = 60;

  private final HclText text;
  private final HclExpressions expressions;

  private HclReader(String file, String content) {
    this.text = new HclText(file, content);
    this.expressions = new HclExpressions(text);
  }

  /**
   * What was read.
   *
   * @param body up to what is malformed
   * @param problem what is malformed, if anything is
   */
  public record Content(HclBody body, Optional<Problem> problem) {}

  /** Reads a file; what is malformed is a problem of the content. */
  public static Content read(String file, String content) {
    HclReader reader = new HclReader(file, content);
    List<HclBody.Attribute> attributes = new ArrayList<>();
    List<HclBody.Block> blocks = new ArrayList<>();
    Optional<Problem> problem = Optional.empty();
    try {
      reader.entries(attributes, blocks, 0);
    } catch (HclSyntaxException malformed) {
      problem =
          Optional.of(
              new Problem(
                  "is not valid HCL and is not read from here on: " + malformed.getMessage(),
                  malformed.place()));
    }
    return new Content(new HclBody(attributes, blocks), problem);
  }

  private void entries(List<HclBody.Attribute> attributes, List<HclBody.Block> blocks, int depth) {
    if (depth > DEEPEST) {
      throw new HclSyntaxException("blocks are nested too deeply", text.place());
    }
    text.skipBlank(true);
    while (!text.isAtEnd() && text.peek() != '}') {
      entry(attributes, blocks, depth);
      text.skipBlank(true);
    }
    if (depth == 0 && !text.isAtEnd()) {
      throw new HclSyntaxException("a brace too much", text.place());
    }
  }

  private void entry(List<HclBody.Attribute> attributes, List<HclBody.Block> blocks, int depth) {
    var place = text.place();
    String name = text.peek() == '"' ? expressions.quoted() : text.identifier();
    if (name.isEmpty()) {
      throw new HclSyntaxException("a name is expected", place);
    }
    text.skipBlank(false);
    if (text.peek() == '=') {
      text.next();
      attributes.add(new HclBody.Attribute(name, expressions.read(false), place));
      return;
    }
    List<String> labels = new ArrayList<>();
    while (text.peek() != '{') {
      String label = text.peek() == '"' ? expressions.quoted() : text.identifier();
      if (label.isEmpty()) {
        throw new HclSyntaxException("= or { is expected", text.place());
      }
      labels.add(label);
      text.skipBlank(false);
    }
    text.next();
    List<HclBody.Attribute> own = new ArrayList<>();
    List<HclBody.Block> inner = new ArrayList<>();
    entries(own, inner, depth + 1);
    if (text.isAtEnd()) {
      throw new HclSyntaxException("the block " + name + " does not end", place);
    }
    text.next();
    blocks.add(new HclBody.Block(name, labels, new HclBody(own, inner), place));
  }
}
