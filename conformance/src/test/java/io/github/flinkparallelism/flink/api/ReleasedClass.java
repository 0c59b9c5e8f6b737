package io.github.flinkparallelism.flink.api;

import java.util.List;

/**
 * A public or package-private class of a release.
 *
 * @param name qualified, with dots between nested classes
 * @param isPublic false where users cannot name it
 * @param isAbstract true for abstract classes and interfaces
 * @param parents superclass and interfaces
 * @param methods its own public methods and constructors, without what compilers add
 */
record ReleasedClass(
    String name,
    boolean isPublic,
    boolean isAbstract,
    List<String> parents,
    List<ReleasedMethod> methods) {
  ReleasedClass {
    parents = List.copyOf(parents);
    methods = List.copyOf(methods);
  }
}
