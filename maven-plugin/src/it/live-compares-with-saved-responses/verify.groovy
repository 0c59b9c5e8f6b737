def log = new File(basedir, 'build.log').text
assert log.contains('cluster  responses | Flink 1.20.0 | 8 slots in 2 task managers, 5 free')
assert log =~ /ClickstreamJob  src\/main\/java\/shop\/ClickstreamJob.java:6 \| Flink 1.20.0 \| -p 3/
assert log.contains('slots    takes 3, as in source')
assert log.contains('1 job compared: 1 as in source')
assert !log.contains('\tat ')
def json = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/parallelism/live.json'))
assert json.differences == 0
assert json.jobs[0].operators*.parallelism*.running == [3, 3, 3]
