package io.github.flinkparallelism.library.config;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.library.OpenFile;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;

/**
 * Commons Configuration 1 and 2, as far as it reads properties files: the constructors of {@code
 * PropertiesConfiguration}, {@code Configurations}, builders with {@code Parameters}, and {@code
 * CompositeConfiguration} over them and over environment variables.
 */
public final class CommonsConfigurationModel implements ApiModel {
  /** How the names of its packages begin. */
  public static final String PREFIX = "org.apache.commons.configuration";

  /**
   * A builder, the parameters of one, or what makes one.
   *
   * @param file that the configuration is read from, once it is told
   */
  record Builder(Optional<OpenFile> file) implements External {
    @Override
    public String typeName() {
      return PREFIX + "2.builder.FileBasedConfigurationBuilder";
    }
  }

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    if (call.receiver().isEmpty()) {
      return create(call, runtime);
    } else if (call.self() instanceof CommonsConfiguration configuration) {
      return configuration.call(call, runtime);
    }
    return call.self() instanceof Builder builder
        ? build(call, builder, runtime)
        : Optional.empty();
  }

  private static Optional<Value> create(Invocation call, Runtime runtime) {
    if (!call.method().equals(MethodDecl.CONSTRUCTOR)) {
      return Optional.empty();
    }
    switch (call.type().substring(call.type().lastIndexOf('.') + 1)) {
      case "PropertiesConfiguration":
        return file(call, runtime).map(file -> CommonsConfiguration.of(file, runtime));
      case "CompositeConfiguration":
        return call.args().isEmpty()
            ? Optional.of(CommonsConfiguration.composite(runtime))
            : Optional.empty();
      case "EnvironmentConfiguration":
        return Optional.of(CommonsConfiguration.outside("$", runtime));
      case "SystemConfiguration":
        return Optional.of(CommonsConfiguration.outside("-D", runtime));
      case "Configurations":
      case "Parameters":
        return Optional.of(new Builder(Optional.empty()));
      case "FileBasedConfigurationBuilder":
      case "ReloadingFileBasedConfigurationBuilder":
        return call.arg(0)
            .filter(Value.ClassRef.class::isInstance)
            .filter(type -> ((Value.ClassRef) type).name().endsWith(".PropertiesConfiguration"))
            .map(type -> new Builder(Optional.empty()));
      default:
        return Optional.empty();
    }
  }

  private static Optional<Value> build(Invocation call, Builder builder, Runtime runtime) {
    switch (call.method() + "/" + call.args().size()) {
      case "properties/1":
        return file(call, runtime).map(file -> CommonsConfiguration.of(file, runtime));
      case "propertiesBuilder/1":
      case "setFileName/1":
      case "setFile/1":
      case "setURL/1":
        return file(call, runtime).map(file -> new Builder(Optional.of(file)));
      case "properties/0":
      case "fileBased/0":
      case "setThrowExceptionOnMissing/1":
      case "setEncoding/1":
        return Optional.of(builder);
      case "configure/1":
        return runtime.settle(call.args().get(0)) instanceof Builder parameters
            ? Optional.of(parameters)
            : Optional.empty();
      case "getConfiguration/0":
        return builder.file().map(file -> CommonsConfiguration.of(file, runtime));
      default:
        return Optional.empty();
    }
  }

  /** A file by name is looked for on the class path as well. */
  private static Optional<OpenFile> file(Invocation call, Runtime runtime) {
    Optional<Value> first = call.arg(0).map(runtime::settle);
    if (first.isPresent() && first.get() instanceof OpenFile file) {
      return Optional.of(file);
    }
    return first
        .filter(path -> path.constant(String.class).isPresent() || path instanceof Value.Undecided)
        .map(path -> new OpenFile(path, true));
  }
}
