package io.github.flinkparallelism.library.config;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.library.FileContent;
import io.github.flinkparallelism.library.OpenFile;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;

/** Reads one YAML or JSON document that a call names. */
final class DocumentReader {
  private static final String UNTYPED = "java.util.Map";

  private final Invocation call;
  private final Runtime runtime;
  private final boolean yaml;

  DocumentReader(Invocation call, Runtime runtime, boolean yaml) {
    this.call = call;
    this.runtime = runtime;
    this.yaml = yaml;
  }

  /** The document as an object of {@code type}, or as maps and lists. */
  Value read(Value source, String type) {
    Optional<FileContent> content = content(source);
    Optional<ConfigTree> tree = content.flatMap(this::parse);
    if (tree.isPresent()) {
      return new TreeValues(content.get(), call, runtime).typed(type, "", tree.get());
    }
    FileContent nothing = FileContent.ofText("", call);
    return new TreeValues(nothing, call, runtime).missing(type, why(source, content));
  }

  /** The document as maps and lists. */
  Value read(Value source) {
    return read(source, UNTYPED);
  }

  /** The document as a tree of nodes. */
  Value readTree(Value source, String nodeType) {
    Optional<FileContent> content = content(source);
    Optional<ConfigTree> tree = content.flatMap(this::parse);
    if (tree.isPresent()) {
      return new TreeNode(nodeType, tree.get(), "", content.get());
    }
    Optional<String> document = content.isEmpty() ? FileContent.namedBy(source) : Optional.empty();
    return document
        .<Value>map(input -> new OutsideNode(nodeType, input, ""))
        .orElseGet(() -> runtime.unknown(why(source, content), call.text(), call.location()));
  }

  private Optional<FileContent> content(Value source) {
    return source instanceof OpenFile
        ? FileContent.of(source, runtime)
        : source.constant(String.class).map(text -> FileContent.ofText(text, call));
  }

  private Optional<ConfigTree> parse(FileContent content) {
    return yaml
        ? YamlTrees.parse(content, runtime::problem)
        : JsonTrees.parse(content, runtime::problem);
  }

  private static String why(Value source, Optional<FileContent> content) {
    return content
        .map(found -> found.file() + " could not be read")
        .orElseGet(() -> FileContent.missing(source));
  }
}
