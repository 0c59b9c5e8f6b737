package org.example.wordcount;

import java.util.List;

/** A few lines to count, so that the jobs run without any outside service. */
final class Text {
  static final List<String> LINES =
      List.of(
          "a stream is a list that nobody has finished writing",
          "a slot is a chair, a subtask is a guest",
          "the widest operator decides how many chairs the job needs");

  private Text() {}
}
