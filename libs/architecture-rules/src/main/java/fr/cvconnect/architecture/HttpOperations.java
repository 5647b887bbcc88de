package fr.cvconnect.architecture;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a service answers over HTTP, as its resource methods say it: {@code GET /api/orders/{id}}.
 * For tests that hold something against every endpoint, so that a new one is not forgotten.
 */
public final class HttpOperations {
  private static final String PATH = "jakarta.ws.rs.Path";
  private static final String METHOD = "jakarta.ws.rs.HttpMethod";

  private HttpOperations() {}

  /** Those of all classes in the package and below, tests excepted. */
  public static Set<String> in(String packageName) {
    return new ClassFileImporter()
        .withImportOption(new DoNotIncludeTests()).importPackages(packageName).stream()
            .filter(type -> !type.isInterface())
            .flatMap(HttpOperations::of)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  static Stream<String> of(JavaClass resource) {
    String root = path(resource.tryGetAnnotationOfType(PATH));
    return resource.getMethods().stream()
        .flatMap(method -> verb(method).map(verb -> verb + " " + root + pathOf(method)).stream());
  }

  private static Optional<String> verb(JavaMethod method) {
    return method.getAnnotations().stream()
        .flatMap(annotation -> annotation.getRawType().tryGetAnnotationOfType(METHOD).stream())
        .map(annotation -> value(annotation))
        .findFirst();
  }

  private static String pathOf(JavaMethod method) {
    return path(method.tryGetAnnotationOfType(PATH));
  }

  /** With a slash before it and none behind it, whichever way it is written. */
  private static String path(Optional<? extends JavaAnnotation<?>> annotation) {
    String bare = annotation.map(HttpOperations::value).orElse("").replaceAll("^/+|/+$", "");
    return bare.isEmpty() ? "" : "/" + bare;
  }

  private static String value(JavaAnnotation<?> annotation) {
    return annotation.get("value").orElseThrow().toString();
  }
}
