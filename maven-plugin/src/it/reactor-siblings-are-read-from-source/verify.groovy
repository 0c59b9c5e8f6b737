def report = new File(basedir, 'job/target/parallelism/report.json').text
assert report.contains('"shop.ClickstreamJob"')
assert report =~ /"value"\s*:\s*7\b/
assert !(report =~ /"value"\s*:\s*14\b/)
// Paths start where Maven was started, in every module.
assert report.contains('"job/src/main/java/shop/ClickstreamJob.java"')
assert !new File(basedir, 'common/target/classes').exists()
assert !new File(basedir, 'target').exists()
