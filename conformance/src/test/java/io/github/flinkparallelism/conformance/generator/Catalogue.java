package io.github.flinkparallelism.conformance.generator;

import java.util.List;
import java.util.stream.Stream;

/** All rows of the grammar. A new family of rows is a class and a line here. */
final class Catalogue {
  private Catalogue() {}

  static final List<Row> ROWS =
      Stream.of(
              ProgramRows.ROWS,
              EnvironmentRows.ROWS,
              SourceRows.ROWS,
              OperatorRows.ROWS,
              KeyedRows.ROWS,
              TwoInputRows.ROWS,
              PartitionerRows.ROWS,
              SettingRows.ROWS,
              SinkRows.ROWS,
              TopologyRows.ROWS,
              ResourceRows.ROWS,
              BatchRows.ROWS,
              LocalRows.ROWS,
              NumberRows.ROWS,
              BranchRows.ROWS,
              CollectionRows.ROWS,
              HelperRows.ROWS,
              ClassRows.ROWS,
              IllegalRows.ROWS)
          .flatMap(List::stream)
          .toList();
}
