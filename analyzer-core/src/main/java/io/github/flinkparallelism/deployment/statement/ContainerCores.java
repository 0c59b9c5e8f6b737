package io.github.flinkparallelism.deployment.statement;

import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.source.Location;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** CPU cores of containers in which TaskManagers run, which Flink itself is not told. */
public final class ContainerCores {
  /** What the resource manager of native Kubernetes would be told. */
  private static final String KEY = "kubernetes.taskmanager.cpu.amount";

  private ContainerCores() {}

  /**
   * Cores of each TaskManager.
   *
   * @param text a number of cores, or of thousandths of them as Kubernetes writes it: {@code 500m}
   * @param code how the file says it: {@code limits.cpu: 500m}
   */
  public static Setting of(String text, String code, Location place) {
    String number = text.trim();
    boolean thousandths = number.matches("\\d{1,9}m");
    String cores =
        thousandths
            ? new BigDecimal(number.substring(0, number.length() - 1))
                .movePointLeft(3)
                .stripTrailingZeros()
                .toPlainString()
            : number;
    return new Setting(KEY, cores, Layer.MANIFEST, code, Optional.of(place));
  }

  /** The cores of each where all have the same, and somebody says so of every one. */
  public static Optional<Setting> common(List<Optional<Setting>> each) {
    boolean alike = each.stream().map(one -> one.map(Setting::value)).distinct().count() == 1;
    return alike ? each.get(0) : Optional.empty();
  }
}
