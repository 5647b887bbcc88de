package fr.cvconnect.contracts;

import java.io.File;
import java.util.stream.Stream;

/** The folders of this module, to compare what lies in them. */
enum Folder {
  EVENTS("events"),
  EXAMPLES("examples"),
  HTTP("http");

  private final File path;

  Folder(String path) {
    this.path = new File(path);
  }

  /** The names of the files that end so, without that ending, in order. */
  Stream<String> names(String ending) {
    return Stream.of(path.list())
        .filter(file -> file.endsWith(ending))
        .map(file -> file.substring(0, file.length() - ending.length()))
        .sorted();
  }
}
