def log = new File(basedir, 'build.log').text
assert log =~ /(?m)^\[WARNING\]\s+not compared\s+main threw ArrayIndexOutOfBoundsException at ClickstreamJob.java:8/
assert log.contains('started without program arguments')
assert log =~ /Failed to execute goal .*:verify .*: shop.ClickstreamJob could not be compared: main threw ArrayIndexOutOfBoundsException/
assert !log.contains('\tat ')
