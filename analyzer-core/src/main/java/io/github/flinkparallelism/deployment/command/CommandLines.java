package io.github.flinkparallelism.deployment.command;

import io.github.flinkparallelism.deployment.shell.Command;
import io.github.flinkparallelism.deployment.shell.Script;
import io.github.flinkparallelism.deployment.shell.ScriptSource;
import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.deployment.statement.ProjectPaths;
import io.github.flinkparallelism.deployment.statement.Statement;
import io.github.flinkparallelism.deployment.statement.StatementReader;
import io.github.flinkparallelism.deployment.statement.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Flink's own commands in shell scripts, Makefiles, justfiles, workflows of continuous integration,
 * Jenkinsfiles, batch files and the scripts of {@code package.json}. What a README shows, or a
 * script of PowerShell does, is told and is no deployment.
 */
public final class CommandLines implements StatementReader {
  private static final Set<String> WORKFLOWS =
      Set.of(
          ".gitlab-ci.yml",
          ".gitlab-ci.yaml",
          "azure-pipelines.yml",
          "azure-pipelines.yaml",
          "bitbucket-pipelines.yml",
          "taskfile.yml",
          "taskfile.yaml",
          ".drone.yml",
          ".travis.yml",
          "cloudbuild.yaml",
          "cloudbuild.yml",
          "buildspec.yml",
          "buildspec.yaml");

  private static final Pattern WORKFLOW_FOLDER =
      Pattern.compile(
          "(^|.*/)(\\.github/workflows|\\.github/actions/.+|\\.circleci|\\.gitlab)/[^/]+\\.ya?ml");

  private static final Pattern TOOL = Pattern.compile("(.*/)?(bin|scripts?)/[\\w-]+");

  private static final Pattern COMMAND =
      Pattern.compile(
          "flink|FLINK|yarn-session|standalone-job|kubernetes-session|start-cluster\\.sh"
              + "|sql-client");

  private static final Pattern ACTION =
      Pattern.compile(
          "\\brun\\b|run-application|yarn-session|standalone-job|kubernetes-session|start-cluster"
              + "|sql-client");

  private static final Pattern PYTHON = Pattern.compile("\\s(-py|--python|-pym)\\s");

  private enum Kind {
    SHELL("script"),
    MAKE("Makefile"),
    BATCH("batch file"),
    POWER_SHELL("PowerShell script"),
    WORKFLOW("workflow"),
    JENKINS("Jenkinsfile"),
    PACKAGE("package.json"),
    PAGE("page"),
    OTHER("file");

    private final String shown;

    Kind(String shown) {
      this.shown = shown;
    }
  }

  @Override
  public boolean accepts(String file) {
    return kind(file) != Kind.OTHER;
  }

  private static Kind kind(String file) {
    String simple = DescribingFile.simple(file).toLowerCase(Locale.ROOT);
    boolean isTool = simple.indexOf('.') < 0 && TOOL.matcher(file).matches();
    if (simple.endsWith(".sh") || simple.endsWith(".bash") || isTool) {
      return Kind.SHELL;
    } else if (simple.endsWith(".bat") || simple.endsWith(".cmd")) {
      return Kind.BATCH;
    } else if (simple.endsWith(".ps1")) {
      return Kind.POWER_SHELL;
    } else if (simple.equals("makefile")
        || simple.equals("gnumakefile")
        || simple.endsWith(".mk")
        || simple.equals("justfile")) {
      return Kind.MAKE;
    } else if (WORKFLOWS.contains(simple)
        || simple.endsWith("ml") && WORKFLOW_FOLDER.matcher(file).matches()) {
      return Kind.WORKFLOW;
    } else if (simple.startsWith("jenkinsfile") || simple.endsWith(".jenkinsfile")) {
      return Kind.JENKINS;
    }
    if (simple.startsWith("readme") && simple.endsWith(".md")) {
      return Kind.PAGE;
    }
    return simple.equals("package.json") ? Kind.PACKAGE : Kind.OTHER;
  }

  @Override
  public Optional<String> kindByName(String file) {
    return Optional.of(kind(file)).filter(each -> each != Kind.OTHER).map(each -> each.shown);
  }

  @Override
  public Optional<Silence> silence(DescribingFile file) {
    Kind kind = kind(file.name());
    if (PYTHON.matcher(file.text()).find() && ACTION.matcher(file.text()).find()) {
      return Optional.of(new Silence(kind.shown, "starts a job in Python, which is not analysed"));
    }
    // A page is prose: most of them speak of Flink, and few show how to start it.
    return kind == Kind.PAGE
        ? Optional.empty()
        : Optional.of(
            new Silence(
                kind.shown,
                "has no command that starts a job, or that sets anything of a cluster"));
  }

  @Override
  public Statements read(DescribingFile file) {
    String text = file.text();
    if (!COMMAND.matcher(text).find() || !ACTION.matcher(text).find()) {
      return Statements.NOTHING;
    }
    return switch (kind(file.name())) {
      case SHELL -> of(file, List.of(new ScriptText(text, ScriptSource.of(file.name()))));
      case MAKE ->
          of(file, List.of(new ScriptText(MakeText.shell(text), ScriptSource.of(file.name()))));
      case BATCH ->
          of(file, List.of(new ScriptText(BatchText.shell(text), ScriptSource.of(file.name()))));
      case WORKFLOW -> of(file, YamlScripts.in(file));
      case JENKINS -> of(file, JenkinsText.scripts(file));
      case PACKAGE -> of(file, YamlScripts.ofPackage(file));
      case POWER_SHELL ->
          shown(file, new ScriptText(PowerShellText.shell(text), ScriptSource.of(file.name())));
      case PAGE -> shown(file, new ScriptText(PageText.shell(text), ScriptSource.of(file.name())));
      case OTHER -> Statements.NOTHING;
    };
  }

  /** Pages show what one may do; what is wrong with it is nobody's problem. */
  private static Statements shown(DescribingFile file, ScriptText script) {
    List<Statement> shown = of(file, List.of(script)).all().stream().map(Statement::shown).toList();
    return new Statements(shown, List.of());
  }

  private static Statements of(DescribingFile file, List<ScriptText> scripts) {
    List<Command> commands = new ArrayList<>();
    for (ScriptText script : scripts) {
      if (COMMAND.matcher(script.text()).find()
          || COMMAND.matcher(script.variables().toString()).find()) {
        commands.addAll(
            Script.commands(
                script.text(),
                script.source(),
                script.variables(),
                path -> ProjectPaths.text(file, path)));
      }
    }
    return CommandStatements.of(file, commands);
  }
}
