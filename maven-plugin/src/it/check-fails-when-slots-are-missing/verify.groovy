def log = new File(basedir, 'build.log').text
assert log.contains('NotEnoughSlots')
assert log =~ /(?m)^\[ERROR\]   error/
assert log =~ /Failed to execute goal .*:check .*: ClickstreamJob: 1 error \(NotEnoughSlots\), see above/
assert log.contains('ClickstreamJob.java')
assert !log.contains('\tat ')
