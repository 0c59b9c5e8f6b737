package io.github.flinkparallelism.source;

import java.util.List;
import java.util.Optional;

/** A language that jobs are written in, told by the names of its files and folders. */
public enum Language {
  JAVA("java", "Java"),
  SCALA("scala", "Scala"),
  KOTLIN("kt", "Kotlin");

  private static final List<Language> VALUES = List.of(values());

  private final String extension;
  private final String title;

  Language(String extension, String title) {
    this.extension = "." + extension;
    this.title = title;
  }

  /** The language of a file by that name or path; empty when it is no source file. */
  public static Optional<Language> of(String fileName) {
    // Nearly all files are Java, which this asks for first.
    return VALUES.stream().filter(language -> language.isOf(fileName)).findFirst();
  }

  /**
   * True for the name of a folder that build tools look for sources in: {@code java}, {@code
   * kotlin}, {@code scala}, and sbt's {@code scala-2.13} and {@code scala-3}.
   */
  public static boolean isSourceFolder(String folderName) {
    int dash = folderName.indexOf('-');
    String name = dash < 0 ? folderName : folderName.substring(0, dash);
    return name.equals("scala") || (dash < 0 && (name.equals("java") || name.equals("kotlin")));
  }

  /** True for a file of this language by that name or path. */
  public boolean isOf(String fileName) {
    return fileName.endsWith(extension);
  }

  /** How its files' names end: {@code .java}. */
  public String extension() {
    return extension;
  }

  /** The name of a file without folder and extension. */
  public String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.endsWith(extension) ? name.substring(0, name.length() - extension.length()) : name;
  }

  /** The stem with a capital letter and without what no class is named with. */
  public String capitalizedStem(String path) {
    String stem = stem(path).replaceAll("[^\\w$]", "_");
    return stem.isEmpty() ? stem : Character.toUpperCase(stem.charAt(0)) + stem.substring(1);
  }

  /** How the language is called: {@code Java}. */
  public String title() {
    return title;
  }
}
