package fr.cvconnect.launcher.build;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What Maven's Surefire wrote of the tests of one run: a {@code TEST-*.xml} for every class. */
public final class TestReports {
  private static final String FOLDER = "surefire-reports";
  private static final Set<String> WITHOUT_REPORTS = Set.of(".git", ".local", "src", "classes");

  private final Path checkout;
  private final Instant since;

  /** Those of all modules of this checkout, but for what earlier runs have left. */
  public TestReports(Path checkout, Instant since) {
    this.checkout = checkout;
    // A file's time comes from a coarser clock, some milliseconds behind.
    this.since = since.truncatedTo(ChronoUnit.SECONDS);
  }

  /** In the order in which their classes ended, so that a consequence follows its cause. */
  public List<FailedTest> failedTests() throws IOException {
    var failed = new ArrayList<FailedTest>();
    for (var report : reports()) {
      Path module = checkout.relativize(report.file().getParent().getParent().getParent());
      var cases = parsed(report.file()).getElementsByTagName("testcase");
      elements(cases)
          .forEach(test -> FailedTest.in(test, module.toString()).ifPresent(failed::add));
    }
    return failed;
  }

  private record Report(Path file, FileTime writtenAt) {}

  private List<Report> reports() throws IOException {
    var found = new ArrayList<Report>();
    Files.walkFileTree(
        checkout,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return WITHOUT_REPORTS.contains(String.valueOf(folder.getFileName()))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            var writtenAt = attributes.lastModifiedTime();
            if (isReport(file) && !writtenAt.toInstant().isBefore(since)) {
              found.add(new Report(file, writtenAt));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(Comparator.comparing(Report::writtenAt));
    return found;
  }

  private static boolean isReport(Path file) {
    String name = file.getFileName().toString();
    return file.getParent().endsWith(FOLDER) && name.startsWith("TEST-") && name.endsWith(".xml");
  }

  private static Element parsed(Path report) throws IOException {
    try {
      var factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory.newDocumentBuilder().parse(report.toFile()).getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(report + " is no report of tests", e);
    }
  }

  private static List<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }
}
