package io.github.flinkparallelism.verify.report;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The schema that {@code verify.json} is held against. */
public final class VerifySchema {
  private VerifySchema() {}

  /** What the schema says against a document. */
  public static List<String> errors(String json) {
    try (InputStream stream = VerificationJson.class.getResourceAsStream("verify.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(stream)
          .validate(json, InputFormat.JSON)
          .stream()
          .map(Object::toString)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
