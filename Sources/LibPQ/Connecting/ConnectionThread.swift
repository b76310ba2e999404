import Glibc

/// The thread of one connection, on which its actor and the tasks of its lease run.
///
/// A statement waits for the server on this thread, so that no thread of the concurrent pool is ever blocked
/// and nothing hops between a statement and the next.
final class ConnectionThread: SerialExecutor, TaskExecutor, @unchecked Sendable {
    // Guarded by the mutex.
    private var jobs: [UnownedJob] = []
    private var isRunning = false
    private var isStopped = false
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let condition: UnsafeMutablePointer<pthread_cond_t>

    init() {
        mutex = .allocate(capacity: 1)
        mutex.initialize(to: pthread_mutex_t())
        pthread_mutex_init(mutex, nil)
        condition = .allocate(capacity: 1)
        condition.initialize(to: pthread_cond_t())
        pthread_cond_init(condition, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        pthread_cond_destroy(condition)
        mutex.deallocate()
        condition.deallocate()
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        pthread_mutex_lock(mutex)
        jobs.append(job)
        let mustStart = !isRunning
        isRunning = true
        pthread_cond_signal(condition)
        pthread_mutex_unlock(mutex)
        guard mustStart else { return }
        // A job must run, also where the system has no thread left for a while.
        while !startThread({ self.run() }) { usleep(10_000) }
    }

    /// Lets the thread end when nothing is left to run.
    func stop() {
        pthread_mutex_lock(mutex)
        isStopped = true
        pthread_cond_signal(condition)
        pthread_mutex_unlock(mutex)
    }

    private func run() {
        var batch: [UnownedJob] = []
        while true {
            pthread_mutex_lock(mutex)
            while jobs.isEmpty && !isStopped { pthread_cond_wait(condition, mutex) }
            if jobs.isEmpty {
                isRunning = false
                pthread_mutex_unlock(mutex)
                return
            }
            swap(&jobs, &batch)
            pthread_mutex_unlock(mutex)
            for job in batch {
                job.runSynchronously(
                    isolatedTo: asUnownedSerialExecutor(), taskExecutor: asUnownedTaskExecutor())
            }
            batch.removeAll(keepingCapacity: true)
        }
    }
}
