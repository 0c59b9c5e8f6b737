package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Files and class path resources, and what wraps them until somebody parses them. */
final class FileModel implements ApiModel {
  private static final Set<String> PATHS =
      Set.of(
          "java.io.File.<init>",
          "java.io.FileInputStream.<init>",
          "java.io.FileReader.<init>",
          "java.nio.file.Paths.get",
          "org.apache.flink.core.fs.Path." + MethodDecl.CONSTRUCTOR,
          "java.nio.file.Path.of");

  /** Static methods that return the content of the file that they are given. */
  private static final Set<String> READERS =
      Set.of(
          "java.nio.file.Files.newInputStream",
          "java.nio.file.Files.newBufferedReader",
          "java.nio.file.Files.readString",
          "java.nio.file.Files.readAllBytes",
          "java.nio.file.Files.lines",
          "java.lang.String.<init>",
          "org.apache.commons.io.IOUtils.toString",
          "org.apache.commons.io.FileUtils.readFileToString",
          "org.apache.commons.io.FileUtils.openInputStream",
          "com.google.common.io.Resources.toString",
          "com.google.common.io.Files.toString");

  /** Methods of files, paths, streams and readers that lead to the same file. */
  private static final Set<String> SAME =
      Set.of(
          "toPath",
          "toFile",
          "toURI",
          "toUri",
          "toURL",
          "toString",
          "getPath",
          "getFile",
          "getAbsolutePath",
          "getAbsoluteFile",
          "getCanonicalPath",
          "getCanonicalFile",
          "toAbsolutePath",
          "normalize",
          "openStream",
          "readAllBytes",
          "lines",
          "collect");

  private static final String FILE_SYSTEM = "org.apache.flink.core.fs.FileSystem";

  private static final Set<String> TESTS =
      Set.of("exists", "isFile", "canRead", "isReadable", "isRegularFile");

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    if (call.receiver().isPresent() && call.self() instanceof OpenFile file) {
      return onFile(call, file, runtime);
    }
    boolean resource =
        call.method().equals("getResourceAsStream")
            || call.method().equals("getResource")
            || call.method().equals("getSystemResourceAsStream");
    if (call.args().isEmpty()) {
      return Optional.empty();
    }
    Value first = runtime.settle(call.args().get(0));
    if (resource) {
      return Optional.of(resource(call, first, runtime));
    }
    if (call.receiver().isPresent()) {
      boolean opens = call.type().equals(FILE_SYSTEM) && call.method().equals("open");
      return opens && isFile(first) ? Optional.of(first) : Optional.empty();
    }
    String name = call.type() + "." + call.method();
    if (PATHS.contains(name)) {
      return path(call, first, runtime);
    }
    return wrap(call, name, first, runtime);
  }

  private static Optional<Value> onFile(Invocation call, OpenFile file, Runtime runtime) {
    if (SAME.contains(call.method())) {
      return Optional.of(file);
    } else if (TESTS.contains(call.method()) && call.args().isEmpty()) {
      return exists(call, file, runtime);
    }
    boolean closes = call.method().equals("close") && call.args().isEmpty();
    return closes ? Optional.of(Value.VOID) : Optional.empty();
  }

  /** A file that is not in the project is taken to be absent there as well. */
  private static Optional<Value> exists(Invocation call, OpenFile file, Runtime runtime) {
    if (FileContent.of(file, runtime).isPresent()) {
      return Optional.of(Value.TRUE);
    }
    return file.path()
        .constant(String.class)
        .map(
            path ->
                new Value.Symbol(
                    "the file " + path,
                    "boolean",
                    Optional.of(Value.FALSE),
                    call.text(),
                    call.location()));
  }

  /** Relative to the package of a class, or to the class path. */
  private static Value resource(Invocation call, Value path, Runtime runtime) {
    Optional<String> name = path.constant(String.class);
    if (name.isPresent() && !name.get().startsWith("/") && call.receiver().isEmpty()) {
      Optional<Value> nearby =
          Optional.of(call.type())
              .filter(t -> t.contains("."))
              .map(t -> t.substring(0, t.lastIndexOf('.')).replace('.', '/') + "/" + name.get())
              .filter(full -> runtime.resource(full).isPresent())
              .map(Value::of);
      return new OpenFile(nearby.orElse(path), true);
    }
    return new OpenFile(path, true);
  }

  private static Optional<Value> path(Invocation call, Value first, Runtime runtime) {
    if (first instanceof Choice choice) {
      return Optional.of(
          Value.choice(
              choice.condition(),
              path(call, choice.then(), runtime).orElse(choice.then()),
              path(call, choice.otherwise(), runtime).orElse(choice.otherwise())));
    }
    if (first instanceof OpenFile && call.args().size() == 1) {
      return Optional.of(first);
    }
    Value path = first instanceof OpenFile parent ? parent.path() : first;
    boolean isText = path.constant(String.class).isPresent() || path instanceof Value.Undecided;
    if (!isText) {
      return Optional.empty();
    }
    for (Value part : call.args().subList(1, call.args().size())) {
      path =
          runtime.lift("/", List.of(path, part), call.text(), call.location(), FileModel::resolved);
    }
    return Optional.of(new OpenFile(path, false));
  }

  private static Optional<Value> resolved(List<Value> parts) {
    Optional<String> parent = parts.get(0).constant(String.class);
    Optional<String> child = parts.get(1).constant(String.class);
    return parent.flatMap(p -> child.map(c -> Value.of(p + "/" + c)));
  }

  /** Readers and streams around a file. */
  private static Optional<Value> wrap(Invocation call, String name, Value first, Runtime runtime) {
    if (name.equals("com.google.common.io.Resources.getResource")) {
      return Optional.of(new OpenFile(first, true));
    }
    boolean constructor = call.method().equals(MethodDecl.CONSTRUCTOR);
    if (name.equals("java.io.StringReader." + MethodDecl.CONSTRUCTOR)) {
      return first.constant(String.class).map(text -> first);
    }
    boolean wrapper =
        constructor && (call.type().endsWith("Reader") || call.type().endsWith("InputStream"));
    if (wrapper || READERS.contains(name)) {
      return isFile(first) ? Optional.of(first) : Optional.empty();
    }
    boolean test = call.type().equals("java.nio.file.Files") && TESTS.contains(call.method());
    return test && first instanceof OpenFile file ? exists(call, file, runtime) : Optional.empty();
  }

  private static boolean isFile(Value value) {
    return value instanceof OpenFile
        || value instanceof Choice choice
            && (isFile(choice.then()) || choice.then().isNull())
            && (isFile(choice.otherwise()) || choice.otherwise().isNull());
  }
}
