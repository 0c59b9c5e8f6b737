package io.github.flinkparallelism.deployment.container;

import io.github.flinkparallelism.deployment.command.FlinkCommand;
import io.github.flinkparallelism.deployment.command.RunCommand;
import io.github.flinkparallelism.deployment.statement.ConfFolder;
import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.deployment.statement.Links;
import io.github.flinkparallelism.deployment.statement.Role;
import io.github.flinkparallelism.deployment.statement.Statement;
import io.github.flinkparallelism.deployment.statement.StatementReader;
import io.github.flinkparallelism.deployment.statement.Statements;
import io.github.flinkparallelism.settings.ConfigurationText;
import io.github.flinkparallelism.settings.Keys;
import io.github.flinkparallelism.settings.ProgramCall;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.settings.Template;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Dockerfiles of images of Flink that start a job, or that carry a configuration of their own. One
 * that a compose file builds is a part of that file's system.
 */
public final class Dockerfiles implements StatementReader {
  private static final String KIND = "Dockerfile";
  private static final Pattern NAME =
      Pattern.compile("Dockerfile|Containerfile|Dockerfile[._-].*|.*\\.[dD]ockerfile");
  private static final Set<String> DECISIVE =
      Set.of(
          Keys.PARALLELISM_DEFAULT,
          Keys.NUMBER_OF_TASK_SLOTS,
          Keys.MAX_PARALLELISM,
          Keys.TABLE_PARALLELISM);

  private static final Pattern PYTHON = Pattern.compile("-py\\b|--python\\b|PythonDriver");
  private static final String STARTS_PYTHON = "starts a job in Python, which is not analysed";

  @Override
  public boolean accepts(String file) {
    return NAME.matcher(DescribingFile.simple(file)).matches();
  }

  @Override
  public Optional<String> kindByName(String file) {
    return accepts(file) ? Optional.of(KIND) : Optional.empty();
  }

  @Override
  public Optional<Silence> silence(DescribingFile file) {
    ImageFile image = ImageFile.of(file);
    String reason =
        image.isOfFlink()
            ? "bakes no configuration into the image and starts no job; what runs it does"
            : "is of no image of Flink";
    return Optional.of(
        new Silence(KIND, PYTHON.matcher(file.text()).find() ? STARTS_PYTHON : reason));
  }

  @Override
  public Statements read(DescribingFile file) {
    if (!file.text().contains("flink")) {
      return Statements.NOTHING;
    }
    ImageFile image = ImageFile.of(file);
    Optional<FlinkCommand> job =
        image.command().map(FlinkCommand::inContainer).orElse(List.of()).stream()
            .filter(each -> each.program() == FlinkCommand.Program.STANDALONE_JOB)
            .findFirst();
    ConfigurationText.Read read =
        FlinkProperties.of(
            image.environment(),
            Location.startOf(file.name()),
            image.version().orElse(file.built()));
    List<Setting> settings = new ArrayList<>();
    job.ifPresent(command -> settings.addAll(RunCommand.standalone(command).dynamic()));
    boolean stated =
        image.environment().containsKey(FlinkProperties.PROPERTIES)
            || image.environment().containsKey(FlinkProperties.SLOTS);
    if (stated) {
      settings.addAll(read.settings());
    }
    settings.addAll(image.appended());
    boolean decides =
        image.isOfFlink()
            && (image.confFolder().isPresent()
                || settings.stream().anyMatch(each -> DECISIVE.contains(each.key())));
    if (job.isEmpty() && !decides) {
      return Statements.NOTHING;
    }
    Statement statement =
        new Statement(
            job.isPresent() ? Role.APPLICATION : Role.CLUSTER,
            KIND,
            DescribingFile.simple(file.name()),
            job.map(command -> command.name().location()).orElse(Location.startOf(file.name())),
            settings,
            Optional.empty(),
            Optional.empty(),
            job.map(command -> RunCommand.standalone(command).standaloneProgram(known(image)))
                .map(program -> program.copied(program.jar().flatMap(image::artifact)))
                .orElse(ProgramCall.UNSTATED),
            image.version(),
            Optional.empty(),
            Links.to(image.confFolder().map(ConfFolder::of).orElse(ConfFolder.OF_IMAGE)));
    return new Statements(List.of(statement), stated ? read.problems() : List.of());
  }

  private static Map<String, String> known(ImageFile image) {
    Map<String, String> known = new HashMap<>();
    image
        .environment()
        .forEach(
            (name, value) -> {
              boolean ofImage =
                  name.equals(FlinkProperties.PROPERTIES) || name.equals(FlinkProperties.SLOTS);
              if (!ofImage && !Template.isIn(value.text())) {
                known.put(name, value.text());
              }
            });
    return known;
  }
}
