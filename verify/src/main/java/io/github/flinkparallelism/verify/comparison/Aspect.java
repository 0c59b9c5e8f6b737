package io.github.flinkparallelism.verify.comparison;

/** What two plans can disagree about. */
public enum Aspect {
  /** How many subtasks an operator has. */
  PARALLELISM("parallelism"),
  /** The max parallelism that is in force. */
  MAX_PARALLELISM("max parallelism"),
  /** Whether somebody set the max parallelism. */
  MAX_PARALLELISM_CONFIGURED("max parallelism set"),
  /** An operator's name. */
  NAME("name"),
  /** An operator's slot sharing group. */
  SLOT_SHARING_GROUP("slot sharing group"),
  /** What an operator reads, and by which partitioning. */
  INPUTS("inputs"),
  /** Whether an operator exists. */
  OPERATOR("operator"),
  /** The chains: names and widths of the job vertices. */
  TASKS("tasks"),
  /** The slots that the job needs. */
  SLOTS("slots"),
  /** What the job is called. */
  JOB_NAME("job name"),
  /** Whether a job is submitted. */
  EXECUTION("execution");

  private final String label;

  Aspect(String label) {
    this.label = label;
  }

  /** Its name in reports. */
  public String label() {
    return label;
  }
}
