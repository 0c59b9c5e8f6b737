package io.github.flinkparallelism.report;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Schemas that reports are held against. */
final class Schemas {
  private Schemas() {}

  /** The project's own. */
  static Schema report() {
    return load(
        "/io/github/flinkparallelism/report/report.schema.json",
        SpecificationVersion.DRAFT_2020_12);
  }

  /** The official one, from a library's resources. */
  static Schema sarif() {
    return load("/schema/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7);
  }

  static List<String> errors(Schema schema, String json) {
    return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private static Schema load(String resource, SpecificationVersion version) {
    try (InputStream stream = Schemas.class.getResourceAsStream(resource)) {
      return SchemaRegistry.withDefaultDialect(version).getSchema(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
