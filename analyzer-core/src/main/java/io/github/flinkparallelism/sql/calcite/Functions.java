package io.github.flinkparallelism.sql.calcite;

import java.util.Set;

/**
 * Flink's built-in functions, as {@code BuiltInFunctionDefinitions} lists them: which aggregate and
 * which do not. A function in neither set may be anything.
 */
final class Functions {
  private static final Set<String> AGGREGATE =
      Set.of(
          ("ANY_VALUE APPROX_COUNT_DISTINCT ARRAY_AGG AVG COLLECT COUNT FIRST_VALUE JSON_ARRAYAGG"
                  + " JSON_OBJECTAGG LAST_VALUE LISTAGG MAX MIN STDDEV STDDEV_POP STDDEV_SAMP SUM"
                  + " SUM0 VARIANCE VAR_POP VAR_SAMP")
              .split(" "));

  private static final Set<String> SCALAR =
      Set.of(
          ("ABS ACOS ASCII ASIN ATAN ATAN2 BIN BTRIM CARDINALITY CAST CEIL CEILING CHAR_LENGTH"
                  + " CHARACTER_LENGTH CHR COALESCE CONCAT CONCAT_WS CONVERT_TZ COS COSH COT"
                  + " CURRENT_DATABASE CURRENT_DATE CURRENT_ROW_TIMESTAMP CURRENT_TIME"
                  + " CURRENT_TIMESTAMP CURRENT_WATERMARK DATE_FORMAT DAYOFMONTH DAYOFWEEK"
                  + " DAYOFYEAR DECODE DEGREES E ELEMENT ELT ENCODE EXP EXTRACT FLOOR FROM_BASE64"
                  + " FROM_UNIXTIME GREATEST HASH_CODE HEX HOP_END HOP_PROCTIME HOP_ROWTIME"
                  + " HOP_START HOUR IF IFNULL INITCAP INSTR IS_ALPHA IS_DECIMAL IS_DIGIT"
                  + " JSON_ARRAY JSON_EXISTS JSON_OBJECT JSON_QUERY JSON_STRING JSON_VALUE LEAST"
                  + " LEFT LN LOCALTIME LOCALTIMESTAMP LOCATE LOG LOG10 LOG2 LOWER LPAD LTRIM"
                  + " MD5 MINUTE MOD MONTH NOW NULLIF OVERLAY PARSE_URL PI POSITION POWER PROCTIME"
                  + " QUARTER RADIANS RAND RAND_INTEGER REGEXP REGEXP_EXTRACT REGEXP_REPLACE"
                  + " REPEAT REPLACE REVERSE RIGHT ROUND ROW RPAD RTRIM SECOND SESSION_END"
                  + " SESSION_PROCTIME SESSION_ROWTIME SESSION_START SHA1 SHA2 SHA224 SHA256"
                  + " SHA384 SHA512 SIGN SIN SINH SOURCE_WATERMARK SPLIT_INDEX SQRT STR_TO_MAP"
                  + " SUBSTR SUBSTRING TAN TANH TIMESTAMPADD TIMESTAMPDIFF TO_BASE64 TO_DATE"
                  + " TO_TIMESTAMP TO_TIMESTAMP_LTZ TRIM TRUNCATE TRY_CAST TUMBLE_END"
                  + " TUMBLE_PROCTIME TUMBLE_ROWTIME TUMBLE_START TYPEOF UNIX_TIMESTAMP UPPER UUID"
                  + " WEEK YEAR")
              .split(" "));

  private Functions() {}

  static boolean isAggregate(String upperCaseName) {
    return AGGREGATE.contains(upperCaseName);
  }

  static boolean isScalar(String upperCaseName) {
    return SCALAR.contains(upperCaseName);
  }
}
