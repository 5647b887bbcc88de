package fr.cvconnect.contracts;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A YAML file of this module, and what it refers to. */
record Yaml(File file, JsonNode root) {
  // A key given twice is a slip of the hand that a parser would silently settle.
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  static Yaml read(File file) {
    try {
      return new Yaml(file, MAPPER.readTree(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file.getPath(), e);
    }
  }

  /** Every {@code $ref} in the file, as written. */
  Stream<String> references() {
    return root.findValuesAsText("$ref").stream().distinct();
  }

  /** What a reference stands for, in this file or another; a missing node when in vain. */
  JsonNode follow(String reference) {
    String path = reference.substring(0, (reference + "#").indexOf('#'));
    String fragment = reference.substring(path.length());
    File target = path.isEmpty() ? file : new File(file.getParentFile(), path);
    if (!target.isFile()) {
      return MissingNode.getInstance();
    }
    JsonNode node = path.isEmpty() ? root : read(target).root;
    return fragment.isEmpty() ? node : node.at(fragment.substring(1));
  }

  /** The names of an object's members, in alphabetical order. */
  static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Override
  public String toString() {
    return file.getName();
  }
}
