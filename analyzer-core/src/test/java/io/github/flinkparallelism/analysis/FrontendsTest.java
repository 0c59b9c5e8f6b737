package io.github.flinkparallelism.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.Analysis;
import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.frontend.Frontend;
import io.github.flinkparallelism.ir.SourceUnit;
import io.github.flinkparallelism.source.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontendsTest {
  private final AtomicInteger asked = new AtomicInteger();

  private Frontends offering(List<Frontend> services) {
    return new Frontends(
        () -> {
          asked.incrementAndGet();
          return services;
        });
  }

  @Test
  void onlyJavaAsksForNoOtherFrontend() {
    Frontends frontends = offering(List.of());

    assertThat(frontends.parse("a/Job.java", "class Job {}").types()).hasSize(1);
    assertThat(asked).hasValue(0);
  }

  @Test
  void otherFilesAreParsedByTheServiceOfTheirLanguage() {
    Frontends frontends = offering(List.of(new Stub(Optional.empty())));

    assertThat(frontends.parse("A.scala", "x").packageName()).isEqualTo("parsed");
    assertThat(frontends.parse("B.scala", "x").packageName()).isEqualTo("parsed");
    assertThat(asked).hasValue(1);
  }

  @Test
  void aFileThatNothingReadsIsAProblemThatSaysWhy() {
    Frontends none = offering(List.of());
    Frontends hindered = offering(List.of(new Stub(Optional.of("no library"))));

    assertThat(none.parse("A.kt", "x").problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("is not on the class path"));
    assertThat(none.parse("B.scala", "x").problems()).isEqualTo(none.parse("A.kt", "x").problems());
    assertThat(hindered.parse("A.scala", "x").problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).endsWith("analysis: no library"));
  }

  @Test
  void aFrontendIsLoadedAheadForItsLanguageOnly() throws InterruptedException {
    CountDownLatch loaded = new CountDownLatch(1);
    Frontend scala =
        new Frontend() {
          @Override
          public Language language() {
            return Language.SCALA;
          }

          @Override
          public Optional<String> obstacle() {
            loaded.countDown();
            return Optional.empty();
          }

          @Override
          public SourceUnit parse(String file, String text) {
            throw new AssertionError("nothing is to be parsed yet");
          }
        };

    offering(List.of(scala)).prepare(EnumSet.of(Language.JAVA));
    assertThat(asked).hasValue(0);

    offering(List.of(scala)).prepare(EnumSet.of(Language.JAVA, Language.SCALA));
    assertThat(loaded.await(1, TimeUnit.MINUTES)).isTrue();
    assertThat(asked).hasValue(1);
  }

  @Test
  void aRequestNamesWhatReadsItsFiles(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("src/main/scala/Job.scala");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        import org.apache.flink.streaming.api.scala._
        object Job {
          def main(args: Array[String]): Unit =
            StreamExecutionEnvironment.getExecutionEnvironment.execute()
        }
        """);
    AnalysisRequest request = AnalysisRequest.of(folder).build();

    assertThat(Analysis.run(request).problems())
        .anySatisfy(problem -> assertThat(problem.message()).contains("are left out"));
    assertThat(Analysis.run(request.readBy(this::oneForScala)).problems())
        .noneSatisfy(problem -> assertThat(problem.message()).contains("are left out"));
    assertThat(asked).hasPositiveValue();
  }

  private List<Frontend> oneForScala() {
    asked.incrementAndGet();
    return List.of(new Stub(Optional.empty()));
  }

  private record Stub(Optional<String> obstacle) implements Frontend {
    @Override
    public Language language() {
      return Language.SCALA;
    }

    @Override
    public SourceUnit parse(String file, String text) {
      return new SourceUnit(file, "parsed", List.of(), List.of(), List.of());
    }
  }
}
