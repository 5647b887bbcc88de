package fr.cvconnect.payment.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** CSV as RFC 4180 has it, with the semicolon that French spreadsheets expect. */
final class Csv {
  /** Without it, Excel reads UTF-8 as Windows-1252. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final ObjectWriter ROWS =
      CsvMapper.builder()
          .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
          .build()
          .writer(CsvSchema.emptySchema().withColumnSeparator(';').withLineSeparator("\r\n"));

  private Csv() {}

  /** A file, or its first part: the headings, and below them the lines. */
  static byte[] file(List<Line> lines) {
    String headings = text(List.<String[]>of(Column.headings()));
    return (BYTE_ORDER_MARK + headings + text(rows(lines))).getBytes(UTF_8);
  }

  /** What follows. */
  static byte[] lines(List<Line> lines) {
    return text(rows(lines)).getBytes(UTF_8);
  }

  private static List<String[]> rows(List<Line> lines) {
    return lines.stream().map(Column::cells).toList();
  }

  private static String text(List<String[]> rows) {
    StringWriter text = new StringWriter();
    try (SequenceWriter csv = ROWS.writeValues(text)) {
      csv.writeAll(rows);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
