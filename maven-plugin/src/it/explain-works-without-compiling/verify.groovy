def log = new File(basedir, 'build.log').text
assert log =~ /enrich .*16/
assert log.contains('ClickstreamJob.java:10')
assert log.contains('ClickstreamJob.java:9')
assert !new File(basedir, 'target/classes').exists()
