def log = new File(basedir, 'build.log').text
assert log.contains('Skipped, because parallelism.skip is set.')
assert !log.contains('ClickstreamJob')
assert !new File(basedir, 'target').exists()
