package io.github.flinkparallelism.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--rate 7 --topic orders|--rate 7 --topic orders",
        "--password x --rate 7|--password ****** --rate 7",
        "-dbPassword x|-dbPassword ******",
        "--use-token --rate 7|--use-token --rate 7",
        "--api-key=x|--api-key=******",
        "--api-key=x 7|--api-key=****** 7",
        "-Ds3.secret-key=x|-Ds3.secret-key=******",
        "DB_PASSWORD=x|DB_PASSWORD=******",
        "--token:x|--token:******",
        "{\"password\":\"x\"}|{\"password\":******",
        "a=b,sasl.jaas.config=x|a=b,sasl.jaas.config=******",
        "fs.azure.account.key.me=x|fs.azure.account.key.me=******",
        "--partition-key id --key.by=id|--partition-key id --key.by=id",
        "org.example.TokenCount password|org.example.TokenCount password",
      })
  void what_is_shown_of_arguments(String arguments, String shown) {
    assertThat(Secrets.shown(List.of(arguments.split(" ")))).isEqualTo(List.of(shown.split(" ")));
  }

  @Test
  void a_long_argument_takes_no_time() {
    List<String> arguments = List.of("a".repeat(200_000) + " ".repeat(200_000));
    assertThat(Secrets.shown(arguments)).isEqualTo(arguments);
  }
}
